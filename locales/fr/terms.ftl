# Mots utilisés partout : le même mot à l’écran, dans les rapports et dans les messages. Traduction de travail.

mark-yes = oui
mark-partly = en partie
mark-no = non
mark-unknown = inconnu
mark-not-applicable = sans objet
mark-short-not-applicable = s. o.

state-answered = avec réponse
state-unknown = inconnu
state-not-applicable = sans objet
state-deferred = reporté
state-open = ouvert

light-favourable = favorable
light-partly = en partie
light-unfavourable = lacune
light-neutral = ni favorable ni lacune
light-unknown = inconnu
light-not-applicable = sans objet
light-deferred = reporté
light-open = sans réponse
light-disputed = contesté
light-unsupported = sans source

level-high = élevée
level-medium = moyenne
level-low = faible

basis-statute = la loi elle-même
basis-administrative-data = données administratives
basis-statistics = statistiques officielles
basis-study = étude ou rapport
basis-survey = enquête
basis-interview = entretiens
basis-practice-record = fiche de pratique
basis-opinion = opinion

review-draft = projet
review-ready = prêt pour le groupe
review-agreed = marqué convenu à la main, ce qui n’est pas une décision
review-parked = marqué mis de côté à la main

standing-not-ratified = non ratifiée
standing-ratified = ratifiée, pas encore en vigueur
standing-in-force = ratifiée, en vigueur
standing-denounced = dénoncée
standing-unknown = statut inconnu
standing-not-applicable = sans objet

application-not-considered = non prise en considération
application-considered = prise en considération
application-partly-applied = appliquée en partie
application-applied = appliquée
application-unknown = inconnue

role-origin = pays d’origine
role-destination = pays de destination
role-both = origine et destination
references-footnotes = notes de bas de page
references-author-date = auteur et date
references-numbers = numéros dans l’ordre de lecture

standard-convention = Convention
standard-recommendation = Recommandation
standard-treaty = Traité de l’ONU
listing-table = dans le tableau 1 de la note de l’OIT
listing-named = cité dans la note de l’OIT, hors du tableau 1
listing-supplement = complément, absent de la note de l’OIT

part-reply = Réponse
part-why = Justification
part-finding = Constat
part-chapter = Texte du chapitre
part-sources = Sources
part-source = Source
part-at = Page ou article
part-quote = Citation
part-as-of = Situation au
part-obstacles = Obstacles
part-remarks = Remarques
part-remark = Remarque
part-restricted = Restreinte
part-level = Confiance
part-basis = Fondement
part-review = État
part-key-finding = Constat principal
part-covered = Traite
part-first-draft = Première ébauche
part-law = En droit
part-practice = En pratique
part-announced = Annoncé
part-in-force = En vigueur depuis
part-persons = Personnes couvertes
part-population = Personnes dans le groupe
part-figure-as-of = Chiffre à la date du
part-application = Application
part-state = Statut
part-registered = Ratification enregistrée
part-ratification-in-force = En vigueur pour le pays
part-denounced = Dénoncée
part-accepted = Branches acceptées
part-excluded = Parties ou annexes exclues
part-territory = Territoire

header-title = Titre
header-country = Pays
header-role = Rôle du pays
header-language = Langue de travail
header-as-of = Situation au
header-prepared-by = Préparé par
header-institution = Institution
header-authors = Auteurs et autrices
header-place = Lieu de publication
header-logo = Logo (un fichier à côté du cahier)
header-citation = Citation proposée
header-foreword = Avant-propos
header-acknowledgements = Remerciements
header-notice = Avertissement
header-references = Références dans les textes
figure-coverage = La couverture en un coup d’œil
figure-who-pays = Qui paie, par année
figure-packages = Qui paie chaque ensemble de variantes
figure-narrow-to-wide = De la variante étroite à la plus large
figure-contribution = Qui supporte une cotisation
cell-other-version = { $cell } (l’autre version)
fact-emptied = (vidé)

problem-unsupported = aucune source n’est indiquée
problem-unexplained = ni justification ni constat
problem-undated = aucune date n’est indiquée
problem-lacking = « { $field } » manque
problem-stale = le libellé de la question a changé depuis la réponse ; veuillez la confirmer
problem-disputed = deux personnes l’ont modifié différemment ; choisissez quelle version retenir
problem-dangling = « { $name } » n’existe pas
problem-dangling-near = « { $name } » n’existe pas ; le plus proche : { $nearest }
problem-footnote-mark = « { $mark } » se lit comme le numéro d’une source de ce rapport ; citez la source (`[@source]`), ou écrivez \{ $mark }
problem-not-here = « { $part } » ne peut pas être consigné ici
problem-value = « { $found } » n’est pas une valeur de ce type
problem-against-parts = la réponse d’ensemble est le contraire de ce que donnent ses éléments : « { $parts } »
problem-against-gate = la question-filtre a reçu la réponse « non », or quelque chose est consigné ici
problem-date-order = un événement postérieur est daté avant un événement antérieur
problem-costing = { $what ->
    [circle] se tient en cercle : { $found } ; changez une de ces lignes afin qu’elle n’ait besoin d’aucune des autres
    [twice] deux variantes d’une même option : { $found } ; gardez-en une, ou faites un ensemble de chacune
    [fraction] { $found } est inférieur à 1 % ; un pourcentage se saisit comme on l’écrit, 30 pour 30 %
    [above-100] { $found } dépasse 100 % ; corrigez, ou dites dans une note pourquoi cela se peut
    [negative] { $found } est inférieur à zéro ; des personnes et des montants ne le sont pas
    [other-prices] à d’autres prix que l’évaluation des coûts ; convertissez la série, ou changez ces prix
    [no-growth] rien ne dit de combien elle croît ; indiquez un ou plusieurs taux annuels
    [weights] les poids des niveaux de salaire font { $found } et non 100
    [no-payer] rien ne dit qui paie ; faute de quoi personne ne peut dire ce que l’État supporte
    [order] finit avant de commencer ; corrigez une des deux années
    [no-month] exercices budgétaires sans le mois où ils commencent ; indiquez-le, de 1 à 12
    [not-costed] { $found } n’est pas une des années chiffrées, de sorte que toutes les années ensemble sont montrées ; nommez l’une d’elles, ou aucune
    [second-frame] un second cadre : seul le premier compte ; supprimez-en un
    [name] le nom de cette ligne commence comme un nombre, de sorte qu’aucune autre ne peut la citer ; ajoutez-la de nouveau sous un titre qui commence par une lettre
   *[too-large] { $found } a plus de chiffres qu’aucun montant ; corrigez
}
problem-time-order = { $what ->
    [closed] réunion close avant d’avoir été ouverte
    [planned] fin prévue avant le début
    [left] point clos avant d’avoir été abordé
    [early] point clos avant l’ouverture de la réunion
    [late] point abordé après la clôture de la réunion
    [break] pause terminée avant d’avoir commencé
    [gone] départ avant l’arrivée
    [gone-early] départ avant l’ouverture de la réunion
    [came-late] arrivée après la clôture de la réunion
    [validated] validation avant le jour de la réunion
   *[practice] fin avant le début
} ; corrigez l’heure ou la date, ou vérifiez l’horloge de l’ordinateur
problem-branches = ratifiée, mais les branches acceptées ne sont pas indiquées
problem-misleading = { $how ->
    [older] la source décrit un moment antérieur à ce fait ({ $with }) et ne peut l’établir ; citez-en une plus récente
    [absent] oui, mais aucun organisme de ce type ne figure au registre « { $with } » ; inscrivez-le ou changez la réponse
    [against-part] oui, mais la question { $with } dit non sur le même point ; corrigez l’une des deux
    [against-row] la ligne « { $with } » dit que la loi le couvre ; corrigez la ligne ou le tableau
    [unsaid] la ligne « { $with } » dit que la loi le couvre et le tableau n’en dit rien ; remplissez la case
   *[few] une ratification doit accepter au moins { $with } branches ; il y en a moins
}
problem-no-owner = reporté, mais on ne sait pas à qui
problem-changed-since-agreed = le groupe en avait convenu et le texte ou la réponse a changé depuis ; à confirmer en réunion
problem-decided = décidé malgré tout : { $doubt }
problem-unstated = réserves ou absence de soutien, sans déclaration des motifs

reason-gate = parce que la question { $number } a reçu la réponse « non »
reason-depends = dépend de la question { $number }, dont la réponse est inconnue
reason-role-origin = parce que la question est posée aux pays d’origine
reason-role-destination = parce que la question est posée aux pays de destination

refused-word = « { $found } » ne figure pas parmi : { $known }.
refused-word-near = « { $found } » ne figure pas parmi : { $known }. Vouliez-vous dire « { $nearest } » ?
refused-time = « { $found } » n’est pas une heure. Écrivez 9:05 ou 14:30.
refused-date-unclear = C’est le { $said } ou le { $meant }. Écrivez { $one } ou { $other }.
refused-calendar = { $year ->
    [none] « { $found } » n’est pas une année du calendrier commun.
   *[other] « { $found } » n’est pas une année du calendrier commun ; il s’agit sans doute de { $year }.
}
refused-date = « { $found } » n’est pas une date. Écrivez 30 juin 2021, juin 2021, 2021 ou 2023/24.
refused-number = « { $found } » n’est pas un nombre.
refused-count = « { $found } » n’est pas un compte : écrivez un nombre entier, comme 1200.
refused-two-readings = « { $found } » se lit de deux façons ; écrivez { $whole } si c’est ce que vous voulez dire, un compte n’a pas de fraction.
refused-decimal = « { $found } » n’est pas un nombre. Écrivez des chiffres, avec une virgule ou un point avant la partie décimale : 48000 ; 2,5.
refused-decimal-two = « { $found } » se lit de deux façons : écrivez { $grouped }, ou { $parted } s’il s’agit de décimales.
refused-year = « { $found } » n’est pas une année. Écrivez chaque année avec sa valeur : 2027 : 20, 2030 : 50.
refused-one-year = « { $found } » n’est pas une année. Écrivez ses quatre chiffres, par exemple 2027.
refused-year-twice = { $year } figure ici deux fois. Écrivez chaque année une seule fois.
refused-country = « { $found } » n’est pas un pays de la liste. Les plus proches : { $near }. Un territoire absent de la liste a un code propre, X suivi de deux lettres.
refused-reason = « Sans objet » demande une raison : écrivez « not-applicable: la raison ».
refused-long = Ce texte a { $chars } caractères ; un texte en contient { $most } au plus.
refused-kept = Cette valeur est fixée par le programme et ne se modifie pas.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-month = { $month } { $year }
date-quarter = T{ $quarter } { $year }
number-group = {"\u202F"}
number-decimal = ,

part-position-stance = position
part-position-statement = déclaration
part-position-wording = texte proposé
part-position-meeting = prise lors de
part-position-covered = masquée
part-changed-by = modifié par
part-changed-at = modifié le
part-changed-meeting = modifié lors de
part-changed-was = avant
part-changed-text = constat avant
stance-support = soutient
stance-reservations = soutient avec des réserves
stance-abstain = s’abstient
stance-cannot-support = ne peut pas soutenir
stance-no-mandate = pas encore de mandat
language-en = anglais
language-fr = français

list-one-branches = branche
list-one-groups = groupe
list-one-constituencies = partie ou groupe
list-one-chapters = chapitre
list-one-obstacles = obstacle
list-one-standards = norme
list-one-options = type d’option
list-one-examples = exemple
list-many-branches = branches
