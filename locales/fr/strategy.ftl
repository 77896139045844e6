# Les mots de l’étape 3 : lacunes, options, feuille de route et ce que contient la stratégie

## Relever les lacunes

command-no-gap = Dire pourquoi ce qui se lit ici comme une lacune n’en est pas une
short-no-gap = pas une lacune
command-next-gap = Aller à la suggestion suivante qui n’a pas été examinée
short-next-gap = lacune suivante
form-title-no-gap = Pas une lacune
form-no-gap = Pourquoi ce n’en est pas une
gap-dismissed = Consigné comme n’étant pas une lacune, avec la raison ; ce ne sera plus suggéré.
no-suggested-gap = Tout ce qui se lit comme une lacune a été retenu ou écarté.
plain-word-no-gap = pas une lacune, sans lacune
plain-help-no-gap = dit pourquoi ce qui se lit ici comme une lacune n’en est pas une : pas une lacune et la raison
plain-no-gap-how = Dites pourquoi, sur la même ligne : pas une lacune La loi de 2024 le couvre
plain-word-next-gap = lacune suivante
plain-help-next-gap = ce qui se lit ensuite comme une lacune et n’a été ni retenu ni écarté

## Ce qui ne s’accorde pas

problem-not-closed = aucune option ne comble cette lacune ; nommez-la dans une option, ou dites pourquoi ce n’en est pas une
problem-closes-nothing = cette option ne comble aucune lacune du registre

## Lacunes et options dans le rapport

report-gaps-kinds = { $count ->
        [one] Une lacune a été retenue
       *[other] { $count } lacunes ont été retenues
    } : { $kinds }.
report-gaps-one-kind = { $count ->
        [one] Une lacune a été retenue
       *[other] { $count } lacunes ont été retenues
    } ; { $kind ->
        [gaps-of-design] { $count ->
            [one] la loi ou la politique ne la couvre pas
           *[other] la loi ou la politique n’en couvre aucune
        }
        [gaps-of-implementation] { $count ->
            [one] ce qui est prévu n’y est pas assuré
           *[other] ce qui est prévu n’y est jamais assuré
        }
        [gaps-of-no-data] les données manquent
       *[gaps-of-no-kind] leur nature n’est pas précisée
    }.
report-gaps-of-design = { $count } que la loi ou la politique ne couvre pas
report-gaps-of-implementation = { $count } où ce qui est prévu n’est pas assuré
report-gaps-of-no-data = { $count } faute de données
report-gaps-of-no-kind = { $count } dont la nature n’est pas précisée
report-gaps-by-standard = Lacunes par norme et par article
report-gaps-closed-by = Options qui la combleraient
report-gaps-not-closed = Lacunes qu’aucune option ne comble
report-options-close-nothing = Options qui ne comblent aucune lacune
report-gaps-dismissed = Lacunes suggérées qui n’en sont pas
report-gaps-dismissed-note = Ces réponses se lisent comme une lacune ; le groupe dit pourquoi ce n’en est pas une.
report-gaps-dismissed-in-record = { $count ->
        [one] Une lacune suggérée a été écartée ; le dossier complet en donne la raison.
       *[other] { $count } lacunes suggérées ont été écartées ; le dossier complet en donne les raisons.
    }
report-options-grid = Options selon leur effet et leur faisabilité
report-options-grid-note = L’effet et la faisabilité sont l’appréciation du groupe. Ils sont placés côte à côte et jamais réunis en un seul chiffre.
report-options-not-set = Non précisé

## Ce qui ne tient pas dans la feuille de route

problem-circle = chacune attend la suivante : { $with }
problem-ends-early = la fin précède le début
problem-outside = ce jour se situe hors de l’activité « { $with } »
problem-starts-early = ceci précède la fin de « { $with } », qui doit être terminé avant
problem-validated-early = ceci précède la décision du groupe ({ $with })
problem-target-early = la date de la cible précède celle de la valeur de départ
problem-too-coarse = les dates sont trop peu précises pour dire si l’ordre est respecté ; indiquez un mois ou un jour
problem-horizon = cette activité se situe hors des années pour lesquelles son option est chiffrée ({ $with })
problem-cost-differs = le coût des activités de cette option n’est celui d’aucune de ses variantes pour les années chiffrées : { $with }
problem-no-one = aucun organisme responsable n’est indiqué
problem-several = plusieurs organismes sont nommés comme un seul ; nommez celui qui est responsable, et les autres sous « Avec »
problem-no-option = cette activité ne se rapporte à aucune option
problem-no-activity = le groupe est convenu de cette option et la feuille de route n’a aucune activité pour elle
problem-unfunded = cette activité a un coût et aucune source de financement
problem-funded-below = le financement est inférieur au coût : { $with }
problem-no-baseline = l’indicateur n’a pas de valeur de départ
problem-no-target = l’indicateur n’a pas de cible
problem-no-frequency = la fréquence de mesure de l’indicateur n’est pas indiquée
problem-no-indicator = le groupe est convenu de cette option et aucun indicateur d’effet ne la suit
problem-not-by-sex = l’indicateur compte des personnes sans distinguer les femmes et les hommes
problem-unheard = le message n’a pas de langue
problem-not-their-language = aucun message n’est dans une langue des travailleuses et travailleurs ({ $with })
problem-pending = à valider par { $with }, et aucune étape de validation n’est inscrite
problem-overdue = cette étape était attendue avant la date du cahier

## La feuille de route dans les documents

report-road-title = Feuille de route : { $country }
report-road-kind = Feuille de route des options de politique
report-road-gaps = Lacunes
report-road-map = Feuille de route
report-road-map-note = Ce qu’il faut faire pour les options, par qui et quand. Les dates sont aussi précises que le groupe les a données ; le programme les vérifie et n’en invente aucune.
report-road-none = Aucune activité n’est encore inscrite.
report-road-not-agreed = Le groupe n’est pas encore convenu de : { $options }. Ce qui figure plus bas à leur sujet est proposé et non convenu.
report-road-costs = Coût et financement
report-road-costs-in = Coût et financement des activités par année ({ $unit })
report-road-costs-together = Toutes les activités qui ont un coût
report-road-costs-without = Aucun coût n’a été inscrit pour : { $activities }. Une case vide dit qu’aucun montant n’a été inscrit ; elle ne dit pas zéro.
report-road-costs-only = Sur les { $all } activités, un coût n’a été inscrit que pour : { $activities }. Une case vide dit qu’aucun montant n’a été inscrit ; elle ne dit pas zéro.
report-road-timeline = Par trimestre
report-road-timeline-years = Par année
report-road-legend = ░ prévu · █ en cours ou terminé · ◇ jalon attendu · ◆ jalon atteint · □ validation attendue · ■ validé
report-road-validated = Validation : { $step }
report-road-activities = Activités
report-road-milestones = Jalons
report-road-indicators = Suivi et évaluation
report-road-messages = Plan de communication
report-road-validations = Validation
report-road-open = Ce qui ne s’accorde pas encore
report-road-open-none = Lacunes, options et feuille de route s’accordent.

## Ce que contient la stratégie

report-letter-lights = Ce que contient la stratégie
report-letter-note = Ces feux jugent cette stratégie et non le pays : une réponse qui montre une lacune est ce que demande « les lacunes sont identifiées ». Chacun dit sur quoi il repose et ce qui manque ; rien n’est additionné.
report-letter-in-record = Le dossier complet et le document « road-map » disent pour chaque lettre sur quoi repose le feu et ce qui manque.
report-letter-light = Feu
report-letter-held = Dans les registres
report-letter-replies = Réponses
report-letter-light-yes = oui
report-letter-light-partly = en partie
report-letter-light-no = non
report-letter-light-unknown = pas encore connu
report-letter-holds-full = tout ce qui est demandé
report-letter-holds-some = une partie
report-letter-holds-none = rien encore
report-letter-replies-all-yes = toutes « oui », ou ce qui est demandé est donné
report-letter-replies-all-no = toutes non
report-letter-replies-mixed = différentes
report-letter-replies-open = ouvertes
report-letter-replies-not-asked = aucune question ne le demande
report-letter-contradiction = Contradiction : les registres contiennent tout ce qui est demandé, et une réponse dit non.
report-letter-times = { $name } ({ $count } fois)
report-letter-more = { $count } de plus
report-letter-count-yes = { $count ->
        [one] Une question a reçu la réponse « oui », ou ce qu’elle demande
       *[other] { $count } questions ont reçu la réponse « oui », ou ce qu’elles demandent
    }
report-letter-count-partly = { $count ->
        [one] Une question a reçu la réponse « en partie »
       *[other] { $count } questions ont reçu la réponse « en partie »
    }
report-letter-count-no = { $count ->
        [one] Une question a reçu la réponse « non »
       *[other] { $count } questions ont reçu la réponse « non »
    }
report-letter-count-open = { $count ->
        [one] Une question est ouverte ou sans réponse connue
       *[other] { $count } questions sont ouvertes ou sans réponse connue
    }
report-letter-has-objectives-written = Les objectifs du groupe sont consignés
report-letter-lacks-objectives-written = Les objectifs du groupe ne sont pas consignés (Mandat du groupe de travail)
report-letter-has-option-priority = Des options ont une priorité
report-letter-lacks-option-priority = Aucune option n’a de priorité
report-letter-has-option-agreed = Le groupe est convenu d’options
report-letter-lacks-option-agreed = Le groupe n’est convenu d’aucune option
report-letter-has-nothing-open = Chaque question est connue, ou il est dit qu’elle ne l’est pas
report-letter-lacks-nothing-open = { $count ->
    [one] Une question est ouverte
   *[other] { $count } questions sont ouvertes
}
report-letter-has-gap-taken-up = Des lacunes ont été retenues
report-letter-lacks-gap-taken-up = Aucune lacune n’a été retenue
report-letter-has-gap-evidence = Chaque lacune nomme ses sources
report-letter-lacks-gap-evidence = Des lacunes ne nomment aucune source
report-letter-has-obstacle-evidence = Des obstacles sont montrés, avec des sources
report-letter-lacks-obstacle-evidence = Aucun obstacle n’est montré avec une source
report-letter-has-gaps-of-design-closed = Chaque lacune que la loi ou la politique ne couvre pas est comblée par une option
report-letter-lacks-gaps-of-design-closed = Aucune option ne comble ces lacunes que la loi ou la politique ne couvre pas
report-letter-has-gap-closed = Des options comblent des lacunes
report-letter-lacks-gap-closed = Aucune option ne comble de lacune que la loi ou la politique ne couvre pas
report-letter-has-contributory = Des cotisations financent une option, ou il est dit pourquoi personne ne peut cotiser
report-letter-lacks-contributory = Aucune option n’est financée par des cotisations, et il n’est pas dit que personne ne peut cotiser
report-letter-has-labour-market = Des mesures relatives au marché du travail ou à la formation, avec un organisme responsable
report-letter-lacks-labour-market = Aucune option ni activité n’est marquée comme mesure relative au marché du travail ou à la formation, avec un organisme responsable
report-letter-has-options-agreed = Le groupe est convenu d’options
report-letter-lacks-options-agreed = Le groupe n’est convenu d’aucune option
report-letter-has-options-costed = Chaque option convenue est chiffrée, ou ne demande aucune évaluation des coûts, avec la raison
report-letter-lacks-options-costed = Des options convenues ne sont ni chiffrées pour chaque année ni dispensées d’évaluation des coûts
report-letter-has-options-funded = Chaque option convenue dit comment elle est financée
report-letter-lacks-options-funded = Des options convenues ne disent pas comment elles sont financées
report-letter-has-options-dated = Chaque option convenue a une activité avec début et fin
report-letter-lacks-options-dated = Des options convenues n’ont aucune activité avec début et fin
report-letter-has-options-ordered = Les activités de chaque option convenue ont un ordre
report-letter-lacks-options-ordered = Les activités d’options convenues n’ont pas d’ordre : ni dates ni ce qu’elles attendent
report-letter-has-message = Il y a des messages
report-letter-lacks-message = Il n’y a aucun message
report-letter-has-message-whole = Un message a un public, un canal, une langue, un organisme responsable et une date
report-letter-lacks-message-whole = Aucun message n’a un public, un canal, une langue, un organisme responsable et une date
report-letter-has-message-heard = Les parties ont pris position sur un message, ou une réunion l’a abordé
report-letter-lacks-message-heard = Les parties n’ont pris position sur aucun message, et aucune réunion n’en a abordé un

## Les dates pour d’autres programmes

format-ics = calendrier
format-mermaid = diagramme de Gantt Mermaid
calendar-activity-start = Début : { $what }
calendar-activity-end = Fin : { $what }
calendar-milestone-due = Jalon attendu : { $what }
calendar-indicator-target-date = Cible : { $what }
calendar-message-from = Message à : { $what }
calendar-validation-due = Validation attendue : { $what }
calendar-as-typed = Dans la feuille de route : { $date }

## Le document à l’écran et en lignes

command-road-map = Lire la feuille de route et ce que contient la stratégie
short-road-map = feuille de route
document-road-map = les activités par trimestre, le suivi, la communication, la validation ; ce que contient la stratégie et ce qui reste ouvert
plain-word-road-map = feuille de route
plain-help-road-map = la feuille de route, ce que contient la stratégie et ce qui ne s’accorde pas
register-group-road-map = Feuille de route

road-mark-planned = prévu
road-mark-under-way = en cours ou terminé
road-mark-due = jalon attendu
road-mark-reached = jalon atteint
road-mark-validation-due = validation attendue
road-mark-validated = validé
