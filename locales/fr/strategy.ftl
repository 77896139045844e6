# Les mots de l’étape 3 : lacunes, options, feuille de route et ce que contient la stratégie

## Relever les lacunes

command-no-gap = Dire pourquoi ce qui se lit ici comme une lacune n’en est pas une
short-no-gap = pas une lacune
command-next-gap = Aller à ce qui se lit comme une lacune et n’a pas encore été examiné
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
problem-no-one = aucun responsable n’est indiqué
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
problem-pending = à valider par { $with }, et aucune étape de validation n’est inscrite
problem-overdue = cette étape était attendue avant la date du cahier
