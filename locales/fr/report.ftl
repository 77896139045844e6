# Les mots des documents : l’analyse de la situation, ses parties et son annexe. Traduction de travail.

report-title = { $document } : { $country }
report-logo = { $institution ->
    [none] Logo
   *[other] Logo : { $institution }
}
report-document = Analyse de la situation
report-kind = Document
report-instrument = Instrument
report-version = { $title }, version { $version }
report-answered-with = Rempli avec
report-produced = Fichier produit le
report-language-note = Ce que le groupe a écrit figure tel quel (langue de travail : { $language }) ; rien n’a été traduit.
report-contents = Table des matières
report-colon = {"\u00A0: "}
report-pdf-page = Page { $page } sur { $pages }
report-pdf-lacking = Aucune police de cet ordinateur n’affiche { $scripts }. À la place figure le code de chaque caractère, comme ‹U+0041›. Installez une police adaptée et produisez de nouveau ce fichier ; les autres formats contiennent le texte tel qu’il a été écrit.
report-pdf-script = { $script ->
    [Arab] l’écriture arabe
    [Armn] l’écriture arménienne
    [Beng] l’écriture bengalie
    [Deva] l’écriture devanagari
    [Ethi] l’écriture éthiopienne
    [Geor] l’écriture géorgienne
    [Gujr] l’écriture gujaratie
    [Guru] l’écriture gourmoukhie
    [Hang] le hangeul
    [Hani] les caractères chinois
    [Hebr] l’écriture hébraïque
    [Hira] les hiraganas
    [Kana] les katakanas
    [Khmr] l’écriture khmère
    [Knda] l’écriture kannada
    [Laoo] l’écriture lao
    [Mlym] l’écriture malayalam
    [Mong] l’écriture mongole
    [Mymr] l’écriture birmane
    [Orya] l’écriture odia
    [Sinh] l’écriture cingalaise
    [Taml] l’écriture tamoule
    [Telu] l’écriture télougoue
    [Thaa] l’écriture thâna
    [Thai] l’écriture thaïe
    [Tibt] l’écriture tibétaine
    [Zinh] certains signes diacritiques
    [Zyyy] certains signes et symboles
   *[other] l’écriture { $script }
}
report-quoted = « { $text } »
report-describes = Situation : { $date }
report-as-of = au { $date }
report-since = { $precision ->
    [day] depuis le { $date }
   *[other] depuis { $date }
}

report-overview = Vue d’ensemble
report-totals =
    { $answered } { $answered ->
        [one] réponse
       *[other] réponses
    } pour { $asked } { $asked ->
        [one] question
       *[other] questions
    } ; { $unknown } { $unknown ->
        [one] inconnue
       *[other] inconnues
    }, { $deferred } { $deferred ->
        [one] reportée
       *[other] reportées
    }, { $open } sans réponse. { $na ->
        [0] Aucune n’a été écartée comme étant sans objet.
        [one] Une autre est sans objet, ou dépend d’une question dont la réponse est inconnue, et n’est pas comptée.
       *[other] { $na } autres sont sans objet, ou dépendent d’une question dont la réponse est inconnue, et ne sont pas comptées.
    }
report-counts-note = Ce sont des nombres de questions, non une note : une réponse donnée peut révéler une lacune, et « inconnu » signifie qu’aucune source n’a été trouvée, non que la réponse est non. Une question posée pour chaque accord ou arrangement compte une fois pour chacun.
report-by-section = Questions par section
report-by-chapter = Questions par chapitre (une question peut servir à plusieurs chapitres)
report-missing = Ce qui manque, par section :
report-nothing-missing = Rien n’est inconnu et aucune réponse n’est sans source.
report-missing-unknown = { $count } { $count ->
        [one] inconnue
       *[other] inconnues
    }
report-missing-unsupported = { $count } { $count ->
        [one] réponse
       *[other] réponses
    } sans source
report-count-answered = { $answered } { $answered ->
        [one] réponse
       *[other] réponses
    } pour { $asked } { $asked ->
        [one] question
       *[other] questions
    }
report-count-unknown = { $count } { $count ->
        [one] inconnue
       *[other] inconnues
    }
report-count-deferred = { $count } { $count ->
        [one] reportée
       *[other] reportées
    }
report-count-open = { $count } sans réponse
report-count-na = { $count } sans objet ou dépendant d’une réponse inconnue
report-semicolon = {"\u202F; "}
report-signs = Signes
report-signs-note = Une réponse qui n’indique aucune source porte le signe « sans source » au lieu du sien, quoi qu’elle dise. À certaines questions, oui révèle une lacune ; les mots qui suivent la réponse le disent.

report-step = Étape { $number }. { $title }
report-computed = calculé d’après ses éléments ; le groupe n’a pas donné de réponse d’ensemble
report-hidden = consigné, mais non compté : { $reply }
report-parts-each = dans chacun de ses éléments : { $parts }
report-parts-unknown = chaque élément est inconnu : { $parts }
report-parts-open = les éléments n’ont pas reçu de réponse un à un : { $parts }
report-level-basis = { $level } ; fondement : { $basis }
report-obstacles-evidenced = Obstacles mis en évidence
report-matrix-row = Ligne
report-matrix = Voir le tableau

report-chapters = Constats par chapitre
report-chapter = Chapitre { $number }. { $title }
report-must = À traiter
report-findings = Ce qui a été constaté
report-elsewhere = Autres questions utiles ici
report-see-chapter = voir le chapitre { $number }
report-see-process = voir son étape
report-not-known = Inconnu ({ $count })
report-not-supported = Sans source à l’appui ({ $count })
report-disputed = Contesté ou contradictoire
report-other-questions = Questions qui ne servent à aucun chapitre
report-lacking = non indiqué
report-fields-lacking = Non indiqué : { $fields }

report-tables = Tableaux
report-standards = Normes internationales
report-standards-note = Conventions et traités : s’ils lient le pays, avec la date d’enregistrement et la date d’entrée en vigueur, telles que consignées. Recommandations : dans quelle mesure elles ont été prises en considération et appliquées. Le droit et la pratique sont appréciés séparément, et l’absence de ratification n’est pas en soi une lacune.
report-standards-table = Instruments du tableau 1 de { $source }
report-standards-named = Instruments nommés dans { $source }, hors du tableau 1
report-standards-supplement = Compléments : instruments absents de { $source }
report-ratified-table = Sur les { $count } conventions du tableau 1 de { $source } : { $in-force } en vigueur, { $ratified ->
        [one] { $ratified } ratifiée
       *[other] { $ratified } ratifiées
    } et pas encore en vigueur, { $not ->
        [one] { $not } non ratifiée
       *[other] { $not } non ratifiées
    }, { $unknown ->
        [one] { $unknown } sans mention ou inconnue
       *[other] { $unknown } sans mention ou inconnues
    }.
report-ratified-other = Sur les { $count } autres conventions et traités cités : { $in-force } en vigueur, { $ratified ->
        [one] { $ratified } ratifié
       *[other] { $ratified } ratifiés
    } et pas encore en vigueur, { $not ->
        [one] { $not } non ratifié
       *[other] { $not } non ratifiés
    }, { $unknown ->
        [one] { $unknown } sans mention ou inconnu
       *[other] { $unknown } sans mention ou inconnus
    }.
report-see = Voir
report-entered = { $count ->
    [0] aucune inscription
    [one] une inscription
   *[other] { $count } inscriptions
}
report-nothing-recorded = rien de consigné pour { $count ->
        [one] une norme
       *[other] { $count } normes
    }
report-standard = Norme
report-status = Statut
report-in-law = En droit
report-in-practice = En pratique
report-sources = Sources
report-coverage = Couverture par { $one } et par groupe
report-coverage-at-a-glance = La couverture en un coup d’œil : chaque { $one } pour chaque groupe, en droit et dans la pratique
report-coverage-note = Le droit et la pratique sont appréciés séparément.
report-coverage-blank = seul : rien n’a été consigné, ce qui n’est ni « inconnu » ni « non ».
report-branch = { $one }
report-group-law = { $group } : en droit
report-group-practice = { $group } : en pratique
report-branch-notes = Comment compter les { $many } :
report-registers = Registres sans entrée
report-registers-empty = Rien n’a été saisi sous : { $names }.
report-letters = Stratégie d’extension, lettre par lettre
report-letters-note = Chaque lettre du paragraphe sur les stratégies d’extension, avec les questions qui s’y rapportent et leurs réponses. Le choix des questions de chaque lettre est une lecture de ce questionnaire.
report-letter = Lettre
report-asks = Ce qu’elle demande
report-questions = Questions
report-no-question = aucune question
report-obstacles = Barrières et obstacles
report-obstacles-note = Chaque obstacle, avec les réponses qui le mettent en évidence. Lorsque rien n’est consigné, l’obstacle peut exister malgré tout : inconnu ne veut pas dire non.
report-no-evidence = Rien de consigné.
report-options = Options de politique
report-options-note = Les options ne s’excluent pas. Rien ici ne les classe : c’est au groupe de travail de choisir.
report-examples = Exemples tirés de { $source }, et non du groupe
report-open-actions = Actions encore ouvertes
report-no-open-actions = Toutes les actions sont achevées ou sans objet.

report-statistics = Chiffres clés tirés de { $source }
report-as-cited = { $work }, cité dans { $source }
report-statistics-note = Chiffres repris de { $source }. Ils portent sur d’autres populations et d’autres dates que ce cahier et ne lui sont pas comparés.
report-statistic = { $value } { $unit } ({ $date })
report-population = Population
report-definition = Définition
report-source = Source
report-tensions = Chiffres qui semblent se contredire et ne se contredisent pas

report-sources-cited = Sources citées
report-nothing-cited = Aucune source n’est citée.
report-source-lost = Cette source est citée mais ne figure dans aucun registre.
report-reference-ibid = Ibid.
report-reference-lost = [source non saisie : { $source }]
report-cited-at = Citée sous
report-cited-rows = { $register } ({ $count })
report-sources-uncited = Sources saisies et non citées
report-references = Références de l’instrument
report-glossary = Glossaire

report-annex = Annexe
report-unplaced = Entrées hors de ce questionnaire
report-unplaced-note = Ces entrées renvoient à une question, une ligne, un élément ou un champ que cette version du questionnaire n’a pas, ou qui n’est pas demandé à cet endroit. Elles sont imprimées pour que rien ne se perde ; elles ne sont pas comptées.
report-versions = Contesté : les deux versions
report-versions-note = Deux personnes ont modifié ces éléments différemment, et le groupe n’a pas encore choisi. La première version est celle que le rapport donne ailleurs.
report-version-here = { $text }
report-version-other = L’autre version : { $text }
report-points = À vérifier avant la version finale
report-points-note = Ce ne sont que des suggestions.

# ce que les pages numérotent et relient
report-table = Tableau
report-notes = Notes
report-figure = Figure
# Words an author puts before the caption of a table, in any language of the program, parted by |.
report-table-typed = Tableau|Table
report-table-in-text = tableau
report-figure-in-text = figure
report-mention-title = « { $title } »
report-mention-lost = [aucune partie du rapport : { $name }]
report-list-of-tables = Liste des tableaux
report-list-of-figures = Liste des figures
report-skip = Aller au texte

# Le rapport : couverture, résumé, méthode
report-status-of = Statut
report-status-draft = Projet
report-status-pending = Convenu par le groupe, en attente de validation
report-status-validated = Validé
report-status-open = { $count ->
        [one] une question sans réponse
       *[other] { $count } questions sans réponse
    }
report-status-deferred = { $count ->
        [one] une question reportée
       *[other] { $count } questions reportées
    }
report-status-not-agreed = { $count ->
        [one] une réponse non convenue par le groupe
       *[other] { $count } réponses non convenues par le groupe
    }
report-status-disputed = { $count ->
        [one] une contestation
       *[other] { $count } contestations
    }
report-status-unsettled = { $count ->
        [one] une décision laissée ouverte
       *[other] { $count } décisions laissées ouvertes
    }
report-status-changed = { $count ->
        [one] un point modifié depuis la décision
       *[other] { $count } points modifiés depuis la décision
    }
report-status-no-decision = aucune décision consignée
report-status-validation = { $count ->
        [one] une décision à valider
       *[other] { $count } décisions à valider
    }
report-group = Groupe de travail
report-languages = Langue du document
report-drafted = Texte rédigé par l’auteur ; la suite est établie à partir des réponses.
report-drafted-by = Texte rédigé par { $who } ; la suite est établie à partir des réponses.
report-summary = Résumé des principaux constats
report-summary-findings = Ce qui a été constaté
report-summary-findings-note = Dans les termes du groupe ou de l’auteur du chapitre ; la liste complète figure dans chaque chapitre.
report-summary-no-findings = Aucun constat n’a encore été rédigé.
report-summary-more = { $count ->
        [one] Un autre constat figure dans le chapitre.
       *[other] { $count } autres constats figurent dans le chapitre.
    }
report-summary-gaps = Lacunes de priorité haute
report-summary-no-gaps = Le groupe n’a attribué de priorité haute à aucune lacune.
report-pending-at = en attente de validation par { $authority }
report-summary-unknown = Ce qui est inconnu
report-summary-unknown-note = Questions dont la réponse est inconnue, par chapitre ; une question peut servir à plusieurs chapitres.
report-summary-no-unknown = Aucune réponse n’est inconnue.
report-summary-unknown-of = réponse inconnue pour { $unknown } { $unknown ->
        [one] question sur { $count }
       *[other] questions sur { $count }
    }
report-making = Comment cette analyse a été menée
report-participants = Participants par partie et par sexe
report-members-none = Aucun membre d’un groupe de travail n’est inscrit.
report-party = Partie ou groupe
report-type = Type
report-kind-not-stated = type non précisé
report-number-of = Nombre
report-heard-none = Aucune entrée.
report-sum-lacking = { $sum } (non indiqué pour { $count })
report-number = N°
report-question = Question
report-reply = Réponse
report-state = État
report-answers-in-short = Réponses en bref
report-answers = Annexe : toutes les réponses
report-answers-note = Chaque question dans l’ordre de la liste, avec la réponse, ses éléments, le constat, les motifs et les sources.

# Lacunes
report-gaps = Analyse des lacunes législatives
report-gaps-note = Chaque lacune place côte à côte ce que la norme demande, ce que prévoit la législation nationale et ce qui se fait dans la pratique. L’appréciation et la priorité sont celles du groupe ; rien n’est calculé.
report-gaps-none = Aucune lacune n’a encore été retenue.
report-options-overview = Vue d’ensemble des options
report-gaps-overview = Les lacunes en un coup d’œil
report-gaps-found = Lacunes possibles, pas encore examinées
report-gaps-found-note = Ces réponses sur le droit, la pratique et les accords se lisent comme une lacune, et aucune lacune ci-dessus ne s’y rapporte. Elles découlent des seules réponses ; il appartient au groupe de dire s’il s’agit de lacunes.
report-gaps-found-none = Toute réponse qui se lit comme une lacune a été examinée.
report-agreements = Accords et arrangements
report-agreements-none = Aucun consigné (cela ne veut pas dire qu’il n’en existe pas).
report-rows-silent = { $count } lignes sans réponse
report-rows-name-only = { $count } lignes ne contiennent qu’un nom.
report-agreements-silent = Sans tableau de réponses, rien n’a été dit de la ligne ; chaque question indique le nombre de ces lignes.
report-serves = Stratégie et options de politique
report-unknown = Informations manquantes et sources possibles
report-unknown-note = Questions sans réponse, avec les organismes qui peuvent l’avoir ; à défaut, la partie ou le groupe.
report-unknown-none = Chaque question applicable a une réponse.
report-group-itself = le groupe de travail lui-même
report-who-could-tell = Source possible
report-no-body-entered = { $party } (aucun organisme inscrit)

# Questionnaire vierge
form-document-title = Questionnaire : { $title }
form-for = À l’intention de
form-organization = Organisation
form-filled-by = Rempli par (fonction)
form-day = Date
form-return-to = À retourner à
form-how-tick = Cochez une case pour la question dans son ensemble et, si elle comporte des éléments, une pour chacun d’eux.
form-how-unknown = « Inconnu » est une réponse : cochez cette case quand vous ne savez pas. Une case vide signifie que la question n’a pas été abordée.
form-how-source = Indiquez la source de chaque réponse : titre, article ou page, et date à laquelle elle se rapporte.
form-how-names = N’inscrivez aucun nom de travailleuse, de travailleur, d’employeur ou de personne interrogée.
form-how-cells = Écrivez oui, en partie, non ou inconnu dans chaque case.
form-for-each = Question posée pour chaque élément de ce type : { $one }. Recopiez ces lignes pour chacun.
form-gate = Si la réponse est non, passez à { $number }.
form-parts = Élément par élément
form-words = En vos propres termes
form-source = Source, passage, date
form-status = Ratifiée ou appliquée, depuis quand
form-nothing = Aucune question ne correspond à la demande.

# Demandes de données
requests-title = Demandes de données : { $country }
requests-document = Demandes de données
requests-note = Une lettre pour chaque partie ou groupe qui peut avoir l’information manquante ; elle va à chaque organisme qui parle en son nom. « Inconnu » signifie que le groupe a posé la question et que personne ne le savait ; « sans réponse » signifie que la question n’a pas été examinée.
requests-counts = Inconnues : { $unknown } ; sans réponse : { $open }.
requests-reply-by = Prière de répondre au plus tard le
requests-reply-to = Réponse à adresser à
requests-to-each = À chacun de ces organismes
requests-how = Veuillez répondre par numéro, avec vos propres mots, en indiquant la source, sa date et la population que vise un chiffre. « Nous ne le savons pas » est aussi une réponse. Ce qui compte comme oui, en partie et non figure dans le questionnaire, que nous envoyons sur demande.
requests-left = Sans destinataire
requests-silent = Non sollicités, faute d’indication de la partie ou du groupe pour lequel ils s’expriment : { $names }.
requests-nobody = Questions pour lesquelles le questionnaire ne nomme pas de destinataire :

# Points en suspens
open-title = Points à traiter : { $country }
open-document = Points à traiter
open-note = Ce sur quoi le groupe doit encore revenir. Un même point peut figurer sous plusieurs rubriques.
open-count = { $count ->
        [0] aucun
        [one] un point
       *[other] { $count } points
    }
open-none = Aucun.
open-open = Sans réponse
open-unknown = Inconnu
open-deferred = Reporté
open-parked = Mis de côté
open-unsupported = Réponse sans source
open-disputed = Contesté : deux versions
open-decisions = Décisions sur lesquelles revenir
open-validation = Convenu, en attente de validation
open-no-authority = Convenu, sans autorité de validation nommée
open-reconfirm = Modifié depuis la décision ; à confirmer.

# Modifications entre deux versions
changes-title = Modifications : { $country }
changes-document = Modifications entre deux versions
changes-nothing-to-compare = Aucune autre version du cahier n’a été indiquée.
changes-legend = Dans les textes longs, [-…-] entoure ce qui a été retiré et [+…+] ce qui a été ajouté. En DOCX, ce sont des modifications suivies : tout accepter donne le texte récent, tout refuser l’ancien.
changes-author = auteurs et autrices du cahier
changes-none = Rien de ce qui peut être montré n’a changé.
changes-other-workbook = Il s’agit de deux cahiers différents, et non de deux versions du même.
changes-other-instrument = Les deux versions répondent à des questionnaires différents : avant { $before }, maintenant { $now }.
changes-header = Le cahier lui-même
changes-answers = Réponses
changes-standards = Normes
changes-coverage = Couverture
changes-matrices = Autres tableaux
changes-chapters = Textes rédigés
changes-said-of-rows = Constats sur les lacunes et les options
changes-row-added = Ajouté : { $row }
changes-row-removed = Retiré : { $row }
changes-row-changed = { $row }
changes-arrow = { $before } → { $now }
changes-before = Avant
changes-now = Maintenant
changes-added = (nouveau)
changes-removed = (retiré)
changes-nothing = rien

# Fiche de pratique
practice-title = Fiche de pratique : { $country }
practice-document = Fiche de pratique
practice-none = Aucune pratique n’est saisie. Une fiche doit comporter :
practice-mandatory = (obligatoire)
practice-rules = Règles du répertoire
practice-met = respectée
practice-partly = respectée en partie
practice-not-met = non respectée
practice-rule-objectives = la pratique se rapporte à un ou plusieurs des 23 objectifs du Pacte mondial pour les migrations
practice-rule-principles = sa conformité aux dix principes directeurs est confirmée
practice-rule-dates = elle a été menée après décembre 2018
practice-rule-completed = elle est achevée, en totalité ou pour l’essentiel
practice-rule-innovative = ce qu’elle a de novateur est décrit
practice-rule-replicable = des recommandations disent comment la reproduire
practice-rule-title = son titre est concis, 100 caractères au plus
practice-rule-mandatory = les rubriques obligatoires sont remplies
practice-rule-acronyms = les sigles sont développés
practice-disclaimer = Le contenu de cette pratique reflète les vues de celles et ceux qui l’ont mise en œuvre et pas nécessairement celles de l’Organisation des Nations Unies, du Réseau des Nations Unies sur les migrations et de ses membres.
# les feuilles d’un classeur de calcul
sheet-about = À propos
sheet-answers = Réponses
sheet-parts = Éléments de réponse
sheet-gaps = Lacunes
sheet-standards = Normes
sheet-coverage = Couverture
sheet-chapters = Chapitres
sheet-sources = Citations
sheet-points = À vérifier
sheet-rest = Autres saisies
sheet-cost-assumptions = Hypothèses par année
sheet-cost-lines = Lignes de coût par année
sheet-cost-totals = Coûts par année
sheet-cost-long = Chiffres des coûts
sheet-timeline = Feuille de route dans le temps
sheet-column-id = Nom
sheet-column-unit = Unité
sheet-column-designs = Variantes
sheet-column-set = Variante ou ensemble
sheet-column-design = Variante
sheet-column-line = Ligne
sheet-column-amount = Valeur
sheet-set-today = Ce qui existe aujourd’hui
sheet-set-twice = Personnes comptées une fois
sheet-set-yields = Déduit
sheet-continued = (suite)
sheet-column-fact = À propos de ce cahier
sheet-column-value = Ce qui a été consigné
sheet-column-disclaimer = Avertissement
sheet-column-number = Numéro
sheet-column-address = Adresse
sheet-column-question = Question ou norme
sheet-column-row = Posée au sujet de
sheet-column-state = État
sheet-column-reads = Sens
sheet-column-parts = Élément par élément
sheet-column-mark = Réponse telle que dans le fichier
sheet-column-part = Élément
sheet-column-sources = Sources
sheet-column-where = Où
sheet-column-kind = Nature
sheet-column-group = Groupe
sheet-column-chapter = Chapitre
sheet-column-text-state = État du texte
sheet-column-point = Ce qu’il faut vérifier
form-value = À remplir
form-how = Comment remplir
form-sheet-how = Remplissez les cases de couleur : choisissez une réponse dans la liste ou écrivez-la ; laissez vide ce à quoi vous ne souhaitez pas répondre. Les lignes peuvent être triées et masquées ; laissez les colonnes « address » et « key » telles quelles.
form-workbook = Cahier
form-identifier = Nom du questionnaire
form-version = Version
sheet-respondent = Qui répond
sheet-form = Questionnaire
sheet-column-key = Clé
report-group-annex = Annexe : le groupe de travail et ses réunions
report-minutes-none-title = Procès-verbal
report-minutes-none = Aucune réunion n’a encore été ouverte.
report-minutes-title = Procès-verbal de la réunion { $number } : { $title }
report-agenda-title = Ordre du jour de la réunion { $number } : { $title }
report-workbook = Cahier
report-meeting-named = Réunion { $number } : { $title }
report-sex-other = sexe { $sex }
report-meeting-short = réunion { $number }
report-planned = Prévu
report-running = la réunion est en cours
report-attendance = Présences et quorum
report-attendance-none = Les présences n’ont pas été relevées.
report-attendance-persons = { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
report-attendance-women = { $count ->
        [one] une femme
       *[other] { $count } femmes
    }
report-attendance-men = { $count ->
        [one] un homme
       *[other] { $count } hommes
    }
report-attendance-unstated = { $count ->
        [one] une personne dont le sexe n’est pas précisé
       *[other] { $count } personnes dont le sexe n’est pas précisé
    }
report-attendance-no-party = Sans partie ni groupe
report-quorum-rule = tel que le groupe l’a défini – { $rules }.
report-quorum-at-least = { $party } : au moins { $number }
report-quorum-not-met = non atteint ; effectif insuffisant : { $missing }
report-without-quorum = Le quorum n’était pas atteint à la fin de ce point.
report-attendance-absent = Non présents
report-arrived-late = { $at } (arrivée tardive)
report-left-early = { $at } (départ anticipé)
report-present-from = à partir de { $at }
report-present-until = jusqu’à { $at }
report-present-throughout = toute la réunion
report-quorum = Quorum
report-quorum-met = atteint
report-breaks = Pauses
report-outcomes = Résultats en bref
report-outcome-none = Aucune décision n’a été consignée
report-outcome-reservations = Convenu avec réserves ({ $parties })
report-outcome-deferred-to-until = Reporté ; confié à { $owner } ; échéance : { $due }
report-outcome-deferred-to = Reporté ; confié à { $owner }
report-outcome-deferred-until = Reporté ; échéance : { $due }
report-items = Points traités
report-items-none = Aucun point n’a été examiné.
report-minutes-planned = { $minutes } min prévues
report-before = Avant
report-after = Après
report-unchanged = Inchangé
report-nothing-yet = sans réponse
report-stand-heard = Groupes consultés
report-stand-none = aucune position consignée
report-stand-before = auparavant : { $stance }
report-stand-unstated = aucune déclaration consignée
report-stand-wording = Texte proposé : « { $text } »
report-decision = Décision
report-owner-due = Responsable : { $owner } ; échéance : { $due }.
report-owner = Responsable : { $owner }.
report-due = Échéance : { $due }.
report-pending = En attente de validation par : { $at }.
report-was-pending = était en attente auprès de : { $at }
report-validated-by-on = Validé le { $on } par : { $by }.
report-validated-by = Validé par : { $by }.
report-validated-on = Validé le { $on }.
report-not-taken-up = Points non examinés
report-undecided = Modifié sans décision
report-undecided-note = Ces réponses ont été modifiées au cours de la réunion sans qu’une décision soit consignée.
report-actions = Actions
report-action-what = Action
report-action-owner = Responsable
report-action-due = Échéance
report-action-status = État
report-parked = Points mis de côté
report-parked-by = soulevé par : { $party }
report-meeting-note = Note
report-further = Également consigné
report-signatures = Signatures
report-signature-chair = Présidence : { $name }
report-signature-chair-blank = Présidence
report-signature-party = Pour : { $party }
report-signature-role = Qualité
report-signature-name = Nom
report-signature-signature = Signature et date

report-since-title = Depuis la dernière réunion
report-since-meeting = Depuis
report-since-changes = Ce qui a changé
report-since-none-closed = Aucune réunion n’a encore été close.
report-since-nothing = Rien n’a changé depuis la dernière réunion.
report-since-other-parts = d’autres éléments que la réponse
report-since-again = Convenu, puis modifié : à confirmer
report-since-again-note = Ces éléments ont changé depuis que le groupe en a convenu. Ils seront de nouveau convenus une fois confirmés par le groupe.
report-since-finding = Constat, avant : « { $was } » Maintenant : « { $now } »
report-since-finding-now = Constat maintenant : « { $now } »
report-since-wording = Convenu : « { $was } » Maintenant : « { $now } »
report-since-wording-brackets = Entre crochets : « { $was } » Maintenant : « { $now } »
report-since-unsettled = Non décidé, ou pas encore validé
report-since-actions = Actions en cours
report-decision-earlier = Plus tôt dans la réunion
report-decision-reply = Réponse retenue : { $reply }.
report-decision-no-reply = Aucune réponse n’est enregistrée avec cette décision.
report-decision-stands = Texte soumis au groupe, non convenu :
report-decided-all-the-same = Consigné malgré tout : { $doubts }
report-constituents = Membres : les trois mandants
report-consulted = Membres : groupes consultés
report-representation = Représentation
report-representation-complete = Chacun des trois mandants, et chaque autre groupe à représenter, a au moins un membre.
report-representation-missing = Sans membre : { $names }. Leur représentation est requise.
report-subgroups = Sous-groupes techniques
report-meetings = Réunions
report-meetings-note = Présences, ordre du jour et pauses figurent dans le procès-verbal de chaque réunion.
report-meeting-planned = prévue
report-decisions = Décisions
report-decisions-note = Ce que le groupe a convenu reste en attente jusqu’à sa validation par l’autorité désignée.
report-dissent = Positions et désaccords
report-dissent-note = La position de chaque partie, dans ses propres termes, et ses positions antérieures. Les positions ne sont pas additionnées.
report-stand-earlier = { $party }, auparavant

# L’analyse de la situation telle que ses lecteurs la voient

report-executive = Résumé
report-key-findings = Principaux constats
report-summary-options = Options de politique du groupe de travail
report-abbreviations = Sigles et abréviations
report-abbreviation = Sigle
report-stands-for = Signification
report-introduction = Introduction et méthode
report-method-group = L’analyse a été conduite sous l’égide du groupe suivant : { $group }.
report-method-members = Le groupe de travail compte { $count ->
        [one] un membre
       *[other] { $count } membres
    } de { $parties ->
        [one] une partie ou un groupe
       *[other] { $parties } parties et groupes
    }, dont { $women ->
        [0] aucune femme
        [one] une femme
       *[other] { $women } femmes
    } et { $men ->
        [0] aucun homme
        [one] un homme
       *[other] { $men } hommes
    }.
report-method-meetings = Il a tenu { $count ->
        [one] une réunion
       *[other] { $count } réunions
    }.
report-method-heard = { $register } : { $count }, avec { $people } personnes.
report-method-sources = L’étude documentaire porte sur { $count ->
        [one] une source
       *[other] { $count } sources
    }.
report-method-counts = Ce sont des nombres de questions et non une note. Chaque réponse, avec ses sources et la position de chaque partie, figure dans le dossier complet, un document à part.
report-chapter-empty = Pas encore établi ; voir « Ce qui n’est pas connu ».
report-standards-blank = Rien n’a été consigné pour ces instruments du tableau 1 de { $source } : { $codes }.
report-gaps-in-record = { $count ->
        [one] Une autre réponse se lit comme une lacune et n’a pas été examinée
       *[other] { $count } autres réponses se lisent comme une lacune et n’ont pas été examinées
    } par le groupe ; le dossier complet les énumère.
report-policy-options = Options de politique
report-options-none = Le groupe de travail n’a encore inscrit aucune option.
report-options-families = Les familles d’options de politique dans { $source } :
report-options-no-family = Autres options
report-decided-note = Dans l’ordre où les décisions ont été prises. Ce qui est en attente devient définitif lorsque l’autorité nommée l’a validé.
report-decision-on = Point
report-decision-validation = Validation
report-dissent-own-words = Réserves et désaccords
report-not-known-page = Ce qui n’est pas connu
report-not-known-note = Inconnu : la question a été posée et aucune source n’a été trouvée ; cela ne veut pas dire que la réponse est non. Les numéros sont ceux du questionnaire.
report-process-itself = Le processus lui-même
report-chapter-head = Chapitre
report-unknown-head = Inconnu
report-deferred-head = Reporté
report-open-head = Sans réponse
report-members-annex = Annexe : membres du groupe de travail
report-members-head = Membres
report-record = Dossier complet de l’analyse de la situation
report-bibliography = Références
report-decided = Décisions et positions
report-chapter-short = chapitre { $number }
report-chapter-elsewhere = Ce qui concerne ce chapitre figure sous : { $chapters }.
report-method-questionnaire = L’analyse suit le questionnaire « { $title } », version { $version }.
report-key-findings-none = Les auteurs et autrices n’ont encore marqué aucun constat comme principal, et le groupe de travail n’a décidé d’aucun.
report-answers-of-chapter = Réponses – { $title }
report-rows-of-chapter = { $what } – { $title }
report-series-of-figures = { $date ->
    [none] { $what } ({ $unit })
   *[other] { $what } ({ $unit }), { $date }
}
report-found-by-question = Constats par question
report-words-disputed = contesté : le dossier complet contient l’autre version
