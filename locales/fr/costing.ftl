# Les mots de l’évaluation des coûts : l’écriture des chiffres, son document, ses feuilles. Traduction de travail.

figure-below = < { $number }
figure-above = > { $number }
figure-percent = { $number }{"\u202F"}%
figure-fiscal-year = EX{ $year }
figure-no-currency = monnaie non indiquée
figure-thousand = { $currency }, milliers
figure-million = { $currency }, millions

costing-title = Évaluation des coûts : { $country }
costing-document = Évaluation des coûts
costing-chapter = Évaluation des coûts
costing-none = Aucune évaluation des coûts n’a été saisie. Commencez par le cadre (monnaie, année de base, première et dernière année), puis les hypothèses, les variantes de chaque option et leurs lignes.
costing-rapid = Estimation rapide pour le dialogue : trop simple pour concevoir ou tester un régime.
costing-accepted = { $accepted ->
    [one] { $accepted } hypothèse sur { $all } acceptée par le groupe.
   *[other] { $accepted } hypothèses sur { $all } acceptées par le groupe.
}
costing-accepted-at = { $accepted ->
    [one] { $accepted } hypothèse sur { $all } acceptée par le groupe ({ $meetings }).
   *[other] { $accepted } hypothèses sur { $all } acceptées par le groupe ({ $meetings }).
}
costing-accepted-changed = { $count ->
    [one] Une hypothèse a changé depuis que le groupe l’a acceptée.
   *[other] { $count } hypothèses ont changé depuis que le groupe les a acceptées.
}
costing-frame = Montants en { $unit } ; années { $years }.
costing-nominal = Prix courants ; année de base { $base }.
costing-constant = Prix constants de { $base }.
costing-no-base = Aucune année de base n’est indiquée.
costing-no-years = Rien ne peut être calculé : le cadre n’indique ni première ni dernière année.
costing-sum = Somme
costing-not-computable = non calculable
costing-no-value = sans valeur
costing-not-running = –
costing-numbered = { $title } (n° { $number })

costing-assumptions = Hypothèses
costing-values = Hypothèses : valeurs par année
costing-what = Hypothèse
costing-unit-persons = personnes
costing-basis = Hypothèses : d’où viennent les valeurs
costing-number = N°
costing-other-years = Valeurs données et autres années
costing-range = Fourchette
costing-source = Source
costing-accepted-head = Acceptée
costing-confidence = confiance : { $level }
costing-no-source = sans source
costing-yes = oui
costing-not-yet = pas encore
costing-changed = modifiée depuis l’accord

costing-no-option = Variantes sans option
costing-lines = Lignes
costing-no-lines = aucune pour l’instant
costing-by-line = { $title } : par ligne et par année
costing-line = Ligne
costing-figure = Chiffre
costing-persons = Personnes atteintes, ou cas
costing-covered = Personnes couvertes, chacune comptée une fois
costing-cost-block = Coût, { $unit }
costing-gross = Coût brut
costing-revenue-block = Cotisations reçues, { $unit }
costing-revenue = Ensemble des cotisations
costing-gdp-block = Coût en pourcentage du PIB
costing-adding-up = Les totaux portent sur les chiffres non arrondis et peuvent différer de la somme des chiffres affichés.
costing-who-pays = { $title } : ce que cela coûte et qui paie
costing-pays-block = { $unit }
costing-workers = Travailleur·euses
costing-employers = Employeur·euses
costing-state = État
costing-relief = dont allègement de cotisations
costing-partners = Partenaires
costing-balance = Cotisations moins ce que paie le régime
costing-additional-gross = Coût brut supplémentaire
costing-additional-state = Coût supplémentaire pour l’État
costing-state-real = État, aux prix de { $base }
costing-gross-gdp = Coût brut, en pourcentage du PIB
costing-state-gdp = État, en pourcentage du PIB
costing-gross-expenditure = Coût brut, en pourcentage des dépenses publiques
costing-state-expenditure = État, en pourcentage des dépenses publiques
costing-less-than-today = Un coût supplémentaire négatif est inférieur à celui d’aujourd’hui.
costing-today-missing = Le supplément par rapport à aujourd’hui n’est pas calculable là où la dépense actuelle n’est pas enregistrée.
costing-no-surplus = Ce qu’un régime jeune reçoit au-delà de ce qu’il paie n’est pas un excédent : les pensions d’accident, de survie et de vieillesse croissent pendant des décennies. Les prestations contributives demandent une évaluation actuarielle.
costing-packages = Ensembles de variantes
costing-package-of = Variantes considérées ensemble : { $designs }.

costing-missing = Ce qui ne peut pas encore être calculé
costing-missing-note = Un chiffre manque là où quelque chose dont il a besoin n’a pas de valeur. Vide n’est pas zéro.
costing-lacks-value = « { $what } » n’a pas de valeur pour ces années. Saisissez-les, ou dites comment les autres années découlent de celles données.
costing-lacks-field = « { $field } » de « { $what } » ne contient rien qui puisse être calculé. Saisissez un nombre ou une hypothèse.
costing-lacks-row = « { $what } » ne peut pas être calculé. Voyez de quoi il est calculé.
costing-lacks-today = « { $option } » ne dit pas ce qui est dépensé aujourd’hui : rien, une variante, ou inconnu.
costing-lacks-frame = « { $field } », dans le cadre, n’a pas de valeur pour ces années.
costing-lacks-unknown = Aucune ligne ne porte ce nom. Saisissez-la, ou nommez-en une autre.

costing-formulas = Comment chaque chiffre est obtenu
costing-formulas-note = Chaque ligne pas à pas, avec les nombres de chaque année ; montants en unités entières de la monnaie. Les numéros entre parenthèses sont ceux des hypothèses.
costing-formula-of = { $line } : pas à pas
costing-step = Étape
costing-never-runs = Cette ligne ne s’applique à aucune de ces années.
costing-at-most = au plus : { $what }
costing-at-least = au moins : { $what }
costing-binds = s’applique
costing-does-not-bind = ne s’applique pas
costing-typed = { $field }, saisi dans la ligne
costing-typed-there = saisi dans la ligne
costing-of-line = { $figure } de « { $line } »
costing-at-level = à « { $level } » (poids { $weight })
costing-nothing = { $field } : rien de saisi
costing-figure-target = Population visée
costing-figure-eligible = Personnes admissibles
costing-figure-take-up = Recours
costing-figure-insured = Personnes assurées
costing-figure-contributors = Personnes qui cotisent
costing-figure-beneficiaries = Personnes atteintes, ou cas
costing-figure-amount = Montant d’un versement
costing-figure-payment = Un versement
costing-figure-benefit = Pour une personne et une année
costing-figure-benefits = Prestations
costing-figure-administration = Administration
costing-figure-base = Salaire assurable moyen
costing-figure-worker-share = Part de la travailleuse ou du travailleur, un versement
costing-figure-employer-share = Part de l’employeur·euse, un versement
costing-figure-state-share = Part de l’État, un versement
costing-figure-worker = Versé par les travailleur·euses
costing-figure-employer = Versé par les employeur·euses
costing-figure-state = Versé par l’État comme sa part
costing-figure-relief = Allègement versé par l’État
costing-figure-revenue = Cotisations reçues
costing-figure-cost = Coût

costing-household = Ce qu’une cotisation coûte à la travailleuse ou au travailleur et au ménage
costing-household-of = { $design } : { $level } ({ $currency }, un versement)
costing-one-payment = Un versement
costing-wage = Salaire
costing-base = Salaire assurable
costing-differs-by-line = varie selon la cotisation
costing-worker-pays = Part de la travailleuse ou du travailleur
costing-employer-pays = Part de l’employeur·euse
costing-state-pays = Part de l’État, allègement compris
costing-contribution-total = Ensemble des cotisations
costing-of-wage = du salaire
costing-take-home = Salaire moins la cotisation salariale
costing-household-pays = Payé par le ménage : salaire et cotisation patronale
costing-of-income = du revenu du ménage
costing-no-income = { $level } : aucun revenu d’un ménage employeur n’est saisi ; sa part n’est donc pas connue.
costing-threshold = Seuil du groupe
costing-no-threshold = Le groupe n’a fixé aucun seuil de ce qui est abordable, et aucun n’est fixé ici.
costing-note-capacity = Ce qu’un ménage peut payer dépend de son propre revenu et du salaire et des cotisations ensemble, non du seul salaire. Prenez le revenu des ménages qui emploient quelqu’un, la médiane à côté de la moyenne.
costing-note-floor = Un salaire assurable supérieur au salaire porte le taux réel au-dessus du taux légal.
costing-note-kind = Qui paie selon la loi n’est pas toujours qui supporte la charge. La nourriture et le logement, les frais, les permis et les assurances achetées aujourd’hui ne figurent pas dans le tableau.
costing-note-several = Qui a plusieurs employeur·euses a les parts de chacun·e.

costing-sensitivity = De combien le résultat varie avec chaque hypothèse
costing-sensitivity-note = Une hypothèse à la fois, tout étant recalculé ; ensemble, elles peuvent faire plus ou moins. Un tableau montre comment le résultat est construit, un autre les fourchettes données par le groupe ; ni l’un ni l’autre n’est une probabilité.
costing-sensitivity-of = { $title } : { $outcome }, { $years }{ $unit ->
    [none] { "" }
   *[other] , { $unit }
} : { "" }
costing-structure = { $title } : chaque hypothèse un peu plus basse et plus haute
costing-ranges = { $title } : les fourchettes données
costing-shift = Changement
costing-low = Plus bas
costing-high = Plus haut
costing-swing = Écart
costing-no-ranges = Le groupe n’a donné aucune fourchette qui change le résultat.
costing-without-effect = { $count ->
    [one] Une autre hypothèse n’y change rien.
   *[other] { $count } autres hypothèses n’y changent rien.
}

costing-space = Espace budgétaire
costing-space-note = { $considered ->
    [one] { $considered } voie sur { $all } examinée
   *[other] { $considered } voies sur { $all } examinées
}, dont { $amounts } avec un montant. Savoir si un pays peut se permettre une dépense et si ce budget lui fait place sont deux questions ; il n’y est pas répondu ici.
costing-space-ways = Voies et connaissances
costing-not-looked-at = pas examinée
costing-space-of = Financement par année ({ $unit })
costing-space-found = Montants saisis
costing-space-open = Pas encore financé
costing-budget-before = Solde budgétaire : recettes moins dépenses
costing-budget-after = Solde avec ce coût, toutes choses égales par ailleurs

# la page de l’évaluation des coûts
short-figures-year = année
short-figures-line = ligne
short-figures-row = rang
context-costing = Coûts, ligne par ligne
command-figures = Suivre ce que coûte chaque ligne, étape par étape
short-figures = chiffres
command-cost-design = Choisir la variante ou l’ensemble dont les lignes sont montrées
short-cost-design = variante
command-cost-table = Montrer lignes et totaux en tableau, année par année
short-cost-table = tableau
command-cost-sensitivity = Montrer de combien le résultat varie avec chaque hypothèse
short-cost-sensitivity = sensibilité
command-cost-outcome = Choisir ce que l’on regarde quand les hypothèses bougent : un coût, qui le supporte, le solde, le pourcentage du PIB
short-cost-outcome = résultat
command-cost-household = Montrer ce que coûte une cotisation à un travailleur ou une travailleuse et à un ménage
short-cost-household = ménage
command-what-if = Essayer une autre valeur ici, pour cette année ; rien n’est enregistré
short-what-if = et si
command-what-if-all = Essayer une autre valeur ici, pour toutes les années ; rien n’est enregistré
short-what-if-all = et si, toutes les années
command-what-if-none = Abandonner ce qui est essayé
short-what-if-none = comme c’est
form-title-what-if = Et si, non enregistré
form-what-if = Une autre valeur pour cette année
form-what-if-all = Une autre valeur pour toutes les années
what-if-nothing = Rien ne peut être essayé ici : allez sur une ligne qui porte un nombre saisi.
costing-title-page = Évaluation des coûts
costing-page-package = Ensemble
costing-page-all = Toutes les lignes
costing-page-outcome = Ce qui varie (dans les documents : selon le cadre de l’évaluation des coûts)
costing-page-ranges = Fourchettes données par le groupe : ce qui compte
costing-page-structure = Chacune d’un dixième ou d’un point plus bas et plus haut : la structure
costing-page-choose = Lignes à montrer
costing-page-line = ligne { $number } sur { $count }
costing-page-nominal = prix courants
costing-page-constant = prix constants
costing-page-table = lignes et totaux par année
costing-page-sensitivity = ce qui fait varier le résultat
costing-page-household = pour la personne et le ménage
costing-page-none = non calculable
costing-page-missing = Non calculable : { $names }
costing-page-no-value = aucune valeur pour { $year } : Entrée l’ajoute
costing-page-accepted = acceptée
costing-page-not-accepted = pas encore acceptée
costing-page-short-accepted = acceptée
costing-page-short-changed = changée
costing-page-short-not = pas encore
costing-page-not-begun = Cette ligne n’a pas commencé cette année-là : elle ne coûte rien.
costing-page-ended = Cette ligne a pris fin avant cette année-là : elle ne coûte rien.
costing-page-at-level = à « { $level } »
costing-page-of-gdp = { $percent } du PIB
costing-page-of-expenditure = { $percent } des dépenses publiques
costing-page-years = Coût par année, { $unit }
costing-page-tenth = −/+ 10 %
costing-page-tenth-cut = −/+ 10 %, au plus 100
costing-page-point = −/+ 1 point
costing-page-range = fourchette donnée
costing-page-sensitivity-note = Une hypothèse à la fois, tout étant recalculé ; ensemble, elles peuvent faire plus ou moins. Aucune probabilité.
costing-page-no-contribution = Aucune de ces variantes n’a de cotisation à un niveau de salaire cette année-là.
costing-page-what-if = Et si, non enregistré
costing-page-tried = et si : { $value }
costing-page-stands = tel quel
costing-page-if = et si
costing-page-difference = différence
costing-page-this-line = Cette ligne
costing-page-all-lines = Toutes les lignes montrées
costing-page-every-year = toutes les années
costing-narrower = Variante plus étroite
costing-wider = Variante plus large
costing-of-gdp = { $what }, pourcentage du PIB
costing-by-branch = Coût brut, { $year } ({ $unit })
costing-no-branch = non indiqué
costing-together = Ensemble
costing-by-branch-note = Chaque option une fois, selon sa variante plus étroite et sa variante plus large ; une option qui n’en a qu’une l’a des deux côtés. Ce qui concerne plusieurs éléments de la première colonne a une ligne à part.
costing-in-second = { $figure }, { $unit }
costing-below-minimum = inférieur au salaire minimum
costing-note-minimum = Ce qui reste d’un salaire est signalé quand il est inférieur au salaire minimum de l’année.
costing-note-no-minimum = Le cadre de l’évaluation des coûts n’indique aucun salaire minimum ; ce qui reste d’un salaire n’y est donc pas comparé.
costing-baseline = Le budget en regard
costing-baseline-of = Budget et coût des ensembles de variantes ({ $unit })
costing-baseline-note = Il n’est pas dit ici si ce budget offre une marge.
costing-budget-gdp = Produit intérieur brut
costing-budget-revenue = Recettes publiques
costing-budget-expenditure = Dépenses publiques
costing-not-state = Autres que l’État
costing-state-share = Part de l’État
costing-average = Moyenne par an
costing-at-base = L’année de base { $base } : { $said }.
costing-packages-beside = Ensembles comparés ({ $unit })
costing-designs = Variantes
costing-figure-at = { $figure }, { $year }
costing-household-in = Cotisations par salaire ({ $currency })
costing-worker-of-wage = Part salariale, et pourcentage du salaire
costing-employer-of-wage = Part patronale, et pourcentage du salaire
costing-not-entered = non saisi

costing-year = Année
costing-chart-pays = { $title } : qui paie ({ $unit })
costing-chart-corridor = De l’étroit au large, en % du PIB
costing-chart-contribution = { $title } : cotisation, pourcentage du salaire
costing-space-more = Un montant négatif pas encore financé est davantage que ce que l’État paierait.
costing-chart-packages = Qui paie, { $years } ({ $unit })
