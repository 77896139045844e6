# Words of the screens. Traduction de travail.

command-yes = Répondre oui
command-partly = Répondre en partie
command-no = Répondre non
command-unknown = Inconnu : personne ici ne le sait
command-not-applicable = Répondre sans objet ; à une question entière, avec la raison
command-clear = Effacer la réponse
command-defer = Reporter la question : à qui, jusqu’à quand
command-why = Modifier la justification
command-finding = Modifier le constat
command-source = Citer une source
command-obstacles = Indiquer les obstacles mis en évidence
command-confidence = Confiance : le degré de certitude du groupe
command-remark = Ajouter une remarque
command-review = État d’avancement
command-edit = Modifier
command-gap = Relever la lacune que cela montre, avec tout ce qui la montre
command-editor = Modifier le texte dans votre éditeur
command-reference = Renvoyer à une source dans le texte
command-evidence = De quoi rédiger ce texte : contenu demandé, constats, tableaux
command-remove = Supprimer
command-same = Remplir toute la ligne avec cette réponse
command-settle = Choisir entre deux versions
command-up = Vers le haut
command-down = Vers le bas
command-left = Vers la gauche
command-right = Vers la droite
command-page-up = Une page plus haut
command-page-down = Une page plus bas
command-top = Au début
command-bottom = À la fin
command-next = Question ou titre suivant
command-previous = Question ou titre précédent
command-next-open = Prochaine question ouverte
command-back = Revenir où vous étiez
command-forward = Avancer de nouveau
command-go-to = Aller à une question par son numéro
command-switch = Passer à la liste de gauche, à la case suivante ou à la partie suivante
command-switch-back = Case ou partie précédente
command-question = Afficher la question
command-guidance = Ce que demande la question, et ce qui compte comme oui, en partie, non
command-registers = Registres : éléments recueillis, résultats, réunion ; d’abord celui de la question
command-sources = Sources
command-standards = Normes : ratification, droit et pratique
command-coverage = Couverture par branche et par groupe
command-matrix = Ouvrir le tableau de cette question
command-problems = Problèmes : contradictions et suggestions
command-minutes = Lire le procès-verbal de la dernière réunion
command-since = Lire ce qui a changé depuis la dernière réunion
command-report = Lire l’analyse de la situation
command-chapter = Rédiger le texte d’un chapitre du rapport
command-reading = Se documenter sur le processus, les obstacles, les options, les normes et les termes
command-header = Titre, pays, dates et avertissement du cahier
command-add = Ajouter une ligne
command-search = Chercher partout
command-palette = Commandes par leur nom
command-help = Aide sur les touches actives ici
command-undo = Annuler
command-redo = Rétablir
command-save = Enregistrer maintenant
command-where = Indiquer dans quel fichier est ce cahier
command-copy-out = Copier pour d’autres programmes
command-mouse = Souris : sélectionner, ou cliquer
command-copy = Enregistrer une copie sous un autre nom
command-look = Ouvrir en lecture seule
command-take-over = Reprendre
command-recover = Récupérer dans le cahier
command-differences = Voir les différences
command-keep-file = Garder le fichier tel quel
command-recover-copy = Enregistrer le cahier récupéré comme copie
command-keep-here = Garder ce qui est ici et l’enregistrer
command-take-earlier = Prendre l’état antérieur
command-export = Enregistrer ce document dans un fichier
command-number-file = L’écrire à côté de l’ancien fichier, avec un numéro
command-replace-file = Remplacer l’ancien fichier ; il reste conservé comme version
command-import = Importer un questionnaire, un rapport, des sources, des séries
command-take-import = Intégrer au cahier
command-language = Langue suivante : English, français
command-theme = Thème suivant : sombre, clair, projecteur, contraste élevé, sans couleurs
command-ascii = Activer ou désactiver les signes ASCII
command-redraw = Redessiner l’écran
command-start = Aller à l’écran d’accueil
command-new = Nouveau cahier pour votre pays
command-open = Ouvrir un cahier
command-try-meeting = Essayer l’exemple de la Ruritanie (avec une réunion), sur une copie de brouillon
command-try-other = Essayer l’exemple de la Lysandrie (un dialogue national), sur une copie de brouillon
command-try = Essayer l’exemple de la Malaisie, sur une copie de brouillon
command-quit = Quitter le programme
command-accept = Ouvrir ou confirmer
command-leave = Fermer ; le texte saisi est conservé
command-complete = Compléter le nom du fichier
command-tick = Cocher ou décocher

# For the footer: a word or two.
short-yes = oui
short-partly = en partie
short-no = non
short-unknown = inconnu
short-not-applicable = s. o.
short-clear = effacer
short-defer = reporter
short-why = pourquoi
short-finding = constat
short-source = source
short-obstacles = obstacles
short-confidence = confiance
short-remark = remarque
short-review = état
short-gap = lacune
short-edit = modifier
short-editor = éditeur
short-reference = renvoi
short-evidence = constats
short-remove = supprimer
short-same = toute la ligne
short-settle = choisir
short-up = haut
short-down = bas
short-left = gauche
short-right = droite
short-page-up = page préc.
short-page-down = page suiv.
short-top = début
short-bottom = fin
short-next = suivante
short-previous = précédente
short-next-open = ouverte
short-back = retour
short-forward = avancer
short-go-to = aller à
short-switch = passer
short-switch-back = en arrière
short-question = question
short-guidance = aide
short-registers = registres
short-sources = sources
short-standards = normes
short-coverage = couverture
short-matrix = tableau
short-problems = problèmes
short-minutes = procès-verbal
short-since = depuis la réunion
short-report = rapport
short-chapter = chapitre
short-reading = lecture
short-header = cahier
short-add = ajouter
short-search = chercher
short-palette = commandes
short-help = aide
short-undo = annuler
short-redo = rétablir
short-save = enregistrer
short-where = où
short-copy-out = copier
short-mouse = souris
short-copy = copie
short-look = lecture seule
short-take-over = reprendre
short-recover = récupérer
short-differences = différences
short-keep-file = garder
short-recover-copy = copie récupérée
short-keep-here = garder ici
short-take-earlier = antérieur
short-export = exporter
short-number-file = numéroter
short-replace-file = remplacer
short-import = importer
short-take-import = intégrer
short-language = langue
short-theme = thème
short-ascii = ASCII
short-redraw = redessiner
short-start = quitter
short-new = nouveau
short-open = ouvrir
short-try-meeting = exemple de réunion
short-try-other = exemple de dialogue
short-try = Malaisie
short-quit = quitter
short-accept = OK
short-leave = fermer
short-complete = compléter
short-tick = cocher

context-start = Écran d’accueil
context-question = Question
context-outline = Plan
context-grid = Tableau
context-register = Registre
context-record = Fiche
context-list = Liste
context-filter = Liste filtrée
context-reader = Lecture
context-field = Champ de texte
context-writing = Exportation
context-form = Formulaire
context-confirm = Confirmation
context-help = Aide
context-ask = Question à l’ouverture
context-anywhere = Partout sauf dans un texte
context-always = Toujours

program-title = tripartite · protection sociale des travailleuses et travailleurs domestiques migrants
save-saved = enregistré { $at }
save-saving = enregistrement …
save-unconfirmed = enregistré { $at }, disque non confirmé
save-failed = NON ENREGISTRÉ
save-kept = PAS DANS LE FICHIER, gardé sur cet ordinateur
save-file-lost = { $how ->
    [missing] FICHIER ABSENT
    [emptied] FICHIER VIDÉ
    [older] FICHIER PLUS ANCIEN
    [changed] FICHIER MODIFIÉ
    [replaced] FICHIER REMPLACÉ
   *[unreadable] FICHIER ILLISIBLE
}{ $kept ->
    [here] , gardé ici
   *[nowhere] , NON ENREGISTRÉ
}
save-unprotected = NON PROTÉGÉ
save-looking = LECTURE SEULE
save-newer = LECTURE SEULE, FORMAT PLUS RÉCENT
save-unseen = non verrouillé
scratch = copie de brouillon
no-key = La touche { $key } ne fait rien ici. ? montre les touches utiles.
ctrl-c-copies = Ctrl-C copie la sélection. Ctrl-Q quitte le programme.
text-misplaced = Rien n’a été écrit : aucun texte n’est ouvert ici. Sur une question, w ouvre la justification et f le constat.
open-a-text-first = Rien n’a été inséré : aucun texte n’est ouvert ici. Sur une question, w ouvre la justification et f le constat.
enter-opens = Entrée ouvre cette ligne ; tapez ensuite.
complete-none = Aucun nom ne commence ainsi.
complete-names = { $names }{ $more ->
    [0] {""}
   *[other] {"  "}… et { $more } autres
}
paste-how = Rien n’a encore été copié ici. Le texte d’un autre programme s’insère avec Ctrl-Maj-V ou un clic droit.
text-copied = Copié. Ctrl-V l’insère, dans tout texte du cahier ; les autres programmes l’ont là où le terminal le permet.
text-copied-here = Copié. Ctrl-V l’insère, dans tout texte du cahier ; c’est trop long pour d’autres programmes.
copied-out = Copié pour d’autres programmes : { $what }, { $count ->
    [one] un caractère
   *[other] { $count } caractères
}. Si rien n’y arrive, le terminal ne le permet pas ; maintenez alors Maj et sélectionnez à la souris.
copy-out-what = Il n’y a rien à copier ici. Placez le curseur sur un texte, ou ouvrez un tableau ou une liste.
copy-out-too-long = C’est trop long pour être remis au terminal. x l’exporte depuis un document.
mouse-given-back = La souris appartient maintenant au terminal : glissez pour sélectionner, et copiez comme dans toute fenêtre. Espace s la reprend.
mouse-taken = Les clics et la molette agissent de nouveau ici.
nothing-to-close = Rien d’ouvert ici qu’Échap puisse fermer. { $key } permet de quitter ; Retour arrière revient où vous étiez.
value-given-back = « { $typed } » n’a pas été retenu ; la valeur précédente est rétablie.
keyboard-enter = Entrée
keyboard-esc = Échap
keyboard-backspace = Retour arrière
keyboard-delete = Suppr
keyboard-home = Début
keyboard-end = Fin
keyboard-page-up = Page préc.
keyboard-page-down = Page suiv.
keyboard-space = Espace
keyboard-shift = Maj
command-menu = Menu : ce qui sert moins souvent
short-menu = menu
context-menu = Dans le menu
menu-title = Menu
menu-here = Ici
menu-meeting = La réunion
menu-go = Aller à
menu-program = Le programme
too-small = Cette fenêtre fait { $size }. Il faut { $least } ou plus : agrandissez la fenêtre, réduisez les caractères ou démarrez avec --plain.
progress-line = { $none ->
    [0] { $answered } sur { $asked } avec réponse, { $unknown } inconnues, { $deferred } reportées, { $open } ouvertes · { $problems ->
        [0] aucun problème
        [one] { $problems } problème
       *[other] { $problems } problèmes
    }
   *[other] { $answered } sur { $asked } avec réponse, { $unknown } inconnues, { $open } ouvertes · { $problems ->
        [0] aucun problème
        [one] { $problems } problème
       *[other] { $problems } problèmes
    } · { $deferred ->
        [0] { $none } sans objet
       *[other] { $deferred } reportées, { $none } s. o.
    }
}
start-title = Étendre la protection sociale aux travailleuses et travailleurs domestiques migrants
start-line-1 = Un cahier pour un groupe de travail tripartite : trois étapes, une liste de contrôle et, à la fin, une analyse de la situation.
start-line-2 = Répondez à une question à la fois, dans n’importe quel ordre ; chaque réponse est aussitôt enregistrée dans un fichier lisible.
start-line-3 = Première visite ? Appuyez sur t pour découvrir l’exemple de la Malaisie : rien de ce que vous y changez ne peut nuire.
start-recent = Cahiers récents
start-scratch = copie de brouillon, { $answered } sur { $asked }
start-progress = { $answered } sur { $asked }
start-instruments = Instruments
not-asked = Sans objet { $why }. Les réponses antérieures sont conservées et ne sont pas comptées.
guidance-hint = ce que demande la question, et ce qui compte comme oui, en partie, non
guidance-asks = Ce qu’elle demande
guidance-matters = Pourquoi c’est important
guidance-counts = Ce qui compte comme
guidance-place = Source : { $at }
feeds = { $count ->
        [one] Sert au chapitre { $chapters } du rapport
        *[other] Sert aux chapitres { $chapters } du rapport
    }
reply-overall = Réponse d’ensemble
reply-from-parts = D’après les éléments : « { $mark } ». Votre propre réponse la remplace.
reply-by-number = Répondez par 1 oui, 2 en partie, 3 non, 4 inconnu, 5 sans objet ; 0 efface la réponse.
reply-in-words = La réponse à cette question est un texte : appuyez sur Entrée. 4 inconnu et 5 sans objet fonctionnent ici.
open-standards = Ouvrir le tableau des normes : ratification, droit, pratique
open-coverage = Ouvrir le tableau de couverture : { $one } par groupe, droit et pratique
open-matrix = Ouvrir le tableau de cette question
citation-without-source = source pas encore choisie
as-of-date = au { $date }
word-count = { $count ->
        [one] { $count } mot
        *[other] { $count } mots
    } · Échap le conserve
remark-hidden = remarque restreinte, masquée en vue projecteur
record-header = Cahier
record-citation = Source de { $place }
record-remark = Remarque sur { $place }
grid-standards = Normes : statut, mise en œuvre en droit et en pratique (* hors du tableau 1 de la note de l’OIT)
grid-coverage = Couverture par { $one } et par groupe, en droit et en pratique
grid-empty = Rien n’est encore saisi : R mène aux registres, a y ajoute une ligne.
register-group-evidence = Éléments recueillis
register-group-results = Résultats
register-group-costing = Évaluation des coûts
register-group-meeting = Le groupe et ses réunions
row-questions = Ses questions : { $answered } sur { $asked } avec réponse
register-empty = a ajoute une première entrée ({ $one }).
problems-title = Problèmes
problems-advice = Des suggestions ; rien n’est bloqué. Tapez pour filtrer ; Entrée y mène.
problems-none = Aucun problème.
busy-opening = Ouverture …
busy-writing = Écriture …
busy-reading = Lecture …
no-minutes = Aucune réunion n’a encore été ouverte : il n’y a pas de procès-verbal.
busy-report = Mise en page du rapport …
palette-title = Commandes
search-title = Chercher
nothing-found = Rien trouvé. Essayez avec moins de lettres.
pick-source = Quelle source ?
pick-reference = À quelle source, ou à quelle partie du rapport, le texte renvoie-t-il ?
reference-to-part = { $title } { $name }
pick-add = + ajouter : { $one }
confirm-title = Confirmez-vous ?
confirm-remove = y ou o : oui, supprimer
confirm-keep = n : non, garder
confirm-remove-row = Supprimer « { $row } » ? { $uses ->
        [0] Rien n’y renvoie.
        [one] Un endroit y renvoie et signalera qu’il manque.
        *[other] { $uses } endroits y renvoient et signaleront qu’il manque.
    } { $answers ->
        [0] Aucune réponse ne le concerne.
        [one] Une réponse le concernant est conservée mais n’est plus demandée.
        *[other] { $answers } réponses le concernant sont conservées mais ne sont plus demandées.
    } { $lines ->
        [yes] Annuler le rétablit.
        *[no] u annule.
    }
confirm-remove-cited = Textes qui la citent : { $texts }
help-title = Touches actives ici
help-first = Les touches qui comptent ici
help-more = Toutes les touches suivent, lieu par lieu : Espace montre la suite.
help-replies = Les réponses : oui, en partie, non, inconnu, sans objet
help-field = Dans un texte : les flèches déplacent, Ctrl avec une flèche avance par mot, Maj sélectionne, Ctrl-Z annule, Ctrl-Y rétablit, Ctrl-X coupe, Alt-C copie, Ctrl-V insère.
form-title-not-applicable = Sans objet
form-title-defer = Reporter
form-title-row = Nouvelle entrée
form-title-go = Aller à une question
form-title-new = Nouveau cahier
form-title-open = Ouvrir un cahier
form-title-copy = Enregistrer une copie
form-title-export = Enregistrer le document dans un fichier
form-title-import = Importer un fichier
form-reason = Pourquoi est-ce sans objet ?
form-to = À qui ?
form-until = Jusqu’à quand ? (2026, 2026-12 ou 2026-12-31 ; facultatif)
form-name = Nom
form-number = Numéro, par exemple 2.15
form-country = Pays, par son nom
form-country-near = les plus proches : { $near }
form-role = Rôle : 1 pays d’origine, 2 pays de destination, 3 les deux
form-role-unknown = « { $found } » n’est pas un rôle. Tapez 1 pour un pays d’origine, 2 pour un pays de destination, 3 pour les deux.
form-language = Langue du cahier (à défaut, celle de l’écran)
form-instrument = Instrument, par son numéro (sinon le premier)
form-instrument-unknown = « { $found } » n’est pas un instrument ; il y a { $known }
form-title = Titre (facultatif)
form-formats = Format (haut et bas pour choisir) :
form-export-ending = Choisissez un nom qui se termine par : { $known }.
format-docx = Word, modifiable (.docx)
format-pdf = PDF (.pdf)
format-html = Page web (.html)
format-markdown = Markdown (.md)
format-text = Texte simple (.txt)
format-xlsx = Tableur, une feuille par sujet (.xlsx)
format-csv = CSV, un fichier par feuille (.csv)
format-json = Données pour d’autres programmes (.json)
writing-percent = { $percent } % écrits
writing-stop = Échap l’arrête ; un fichier déjà présent reste tel quel.
writing-stopping = Arrêt …
export-stopped = Arrêté : rien n’a été écrit.
form-file = Fichier
form-import = Fichier (.docx, .xlsx, .bib, .ris, .json, .csv, .tsv)
form-import-by = Qui l’a rempli, si un questionnaire ne le dit pas (facultatif)
form-needed = Veuillez remplir ce champ, ou appuyer sur Échap pour quitter.
form-kept = Conservé d’avant. Ctrl-U efface une ligne.
no-such-number = Il n’y a pas de question { $number }. Le plan montre tous les numéros.
nothing-to-undo = Rien à annuler.
nothing-to-redo = Rien à rétablir.
undone = Annulé : { $what }
redone = Rétabli : { $what }
removed = Supprimé ; u annule.
version-of = L’autre version de « { $cell } » : { $text }
settle-title = Contesté : { $cell }
settle-keep = Garder la version d’ici : { $text }
settle-take = Prendre l’autre version : { $text }
settle-both = Garder les deux, l’une après l’autre
settle-hidden = { $choice } – n’est montré dans aucun rapport ni aucune copie
settle-shown = { $choice } – peut être montré dans les rapports et les copies
settled = Décidé ; u annule.
nothing-disputed = Rien n’est contesté ici. P montre ce qui l’est.
row-not-of-list = « { $found } » n’est rien de ceci : { $known }.
row-added = « { $row } » a été ajouté.{ $general ->
        [0] {""}
        [one] {" "}Une réponse donnée de façon générale est conservée, mais la question se pose désormais pour chaque entrée.
        *[other] {" "}{ $general } réponses données de façon générale sont conservées, mais les questions se posent désormais pour chaque entrée.
    }
same-needs-mark = Répondez d’abord dans cette case ; = remplit ensuite toute la ligne.
editor-not-started = Aucun éditeur n’a pu être lancé. Essayé : { $tried }. Donnez à VISUAL ou à EDITOR le programme avec lequel vous écrivez, par exemple EDITOR=nano.
editor-no-file = Le texte ne peut pas être confié à un éditeur : { $reason }. Continuez ici, ou faites de la place sur le disque.
editor-gone = { $program } n’a laissé aucun fichier ; le texte est resté tel quel.
editor-unread = Ce que { $program } a enregistré n’est pas un texte qui puisse être repris. C’est gardé dans { $file } ; copiez-en ce qu’il vous faut.
editor-failed = { $program } s’est terminé par une erreur ({ $how }) sans rien modifier ; le texte est resté tel quel.
editor-ended-badly = { $program } s’est terminé par une erreur ({ $how }) ; ce qu’il avait enregistré est repris.
editor-code = code { $code }
editor-signal = signal { $signal }
editor-at-once = { $program } est revenu aussitôt sans rien modifier. Si sa fenêtre est ouverte, enregistrez-y : le texte est dans { $file }. La prochaine fois, ajoutez l’option qui le fait attendre, comme dans EDITOR="code --wait".
editor-guessed = L’éditeur n’a pas enregistré en UTF-8 ; le texte a été lu comme du Windows-1252. Si des lettres sont fausses, il est gardé tel quel dans { $file }.
editor-too-long = Un texte contient { $limit } caractères, et ce que l’éditeur a enregistré est plus long : seul le début est ici. Le tout est gardé dans { $file } ; mettez-en la suite ailleurs.
editor-kept = Ce que l’éditeur a enregistré n’est dans aucun champ. C’est gardé dans { $file }.
editor-left = { $more ->
    [0] Ce que vous avez écrit en dernier dans votre éditeur pour { $cell } n’est pas dans ce texte. C’est gardé 30 jours dans { $file }.
    [one] Ce que vous avez écrit en dernier dans votre éditeur pour { $cell } n’est pas dans ce texte. C’est gardé 30 jours dans { $file }, avec un autre texte à côté.
   *[other] Ce que vous avez écrit en dernier dans votre éditeur pour { $cell } n’est pas dans ce texte. C’est gardé 30 jours dans { $file }, avec { $more } autres textes à côté.
}
editor-needs-text = Placez d’abord le curseur sur un texte ; votre éditeur s’ouvrira avec lui.
reference-needs-text = Les renvois se placent dans un texte long : mettez-y d’abord le curseur.
evidence-needs-chapter = Constats et contenu demandé appartiennent aux textes du rapport : ouvrez-en un d’abord.
no-matrix = Cette question n’a pas de tableau.
no-open-question = Aucune question n’est ouverte : chacune a une réponse, est marquée inconnue ou sans objet, ou a été reportée.
last-question = C’est la dernière question.
first-question = C’est la première question.
leads-nowhere = Aucune réponse précise derrière cette ligne.
language-now = Le programme parle maintenant français.
theme-now = Thème : { $theme }
theme-dark = sombre
theme-light = clair
theme-projector = projecteur
theme-high-contrast = contraste élevé
theme-mono = sans couleurs
not-in-the-file = Le fichier ne contient pas les dernières modifications. Corrigez la cause et appuyez sur Ctrl-S, enregistrez une copie (la commande « copie ») ou quittez avec Ctrl-Q.
not-saved-yet = Tout n’est pas encore enregistré. Appuyez sur Ctrl-S et regardez en haut à droite.
leaving-after-save = Le programme se ferme dès que tout est enregistré.
quit-unsaved = Les dernières modifications ne sont PAS enregistrées. Enregistrez une copie avec la commande « copie ». Pour quitter sans elles : encore une fois Ctrl-Q, ou quitter.
quit-kept = Les dernières modifications ne sont pas dans le fichier. Elles sont gardées sur cet ordinateur et proposées à la prochaine ouverture. Pour quitter : encore une fois Ctrl-Q, ou quitter.
quit-typed = { $count ->
    [one] Saisi mais pas validé : « { $form } ». Encore une fois pour quitter : le texte reste sur cet ordinateur jusqu’à la prochaine ouverture.
   *[other] Saisis mais pas validés : { $count } textes, le premier dans « { $form } ». Encore une fois pour quitter : ils restent sur cet ordinateur jusqu’à la prochaine ouverture.
}
quit-typed-unprotected = { $count ->
    [one] Saisi mais pas validé : « { $form } ». Il ne peut PAS ÊTRE CONSERVÉ sur cet ordinateur : encore une fois pour quitter sans lui.
   *[other] Saisis mais pas validés : { $count } textes, le premier dans « { $form } ». Ils ne peuvent PAS ÊTRE CONSERVÉS sur cet ordinateur : encore une fois pour quitter sans eux.
}
typed-kept = Conservé, pas validé : « { $form } ». { $key } l’y affiche à nouveau.
typed-kept-command = Conservé, pas validé : « { $form } ». La commande « { $command } » (:) l’affiche à nouveau.
typed-kept-lines = Conservé, pas validé : « { $form } ». Le même mot, tapé seul au même endroit, le reprend.
typed-shown-again = Ce texte a été conservé : il n’est pas encore validé.
save-lost-what = { $how ->
    [missing] { $file } n’est plus là.
    [emptied] { $file } est vide à présent.
    [older] { $file } contient de nouveau une version antérieure.
    [changed] Un autre programme a modifié { $file } depuis l’enregistrement fait ici.
    [replaced] { $file } contient autre chose à présent.
   *[unreadable] { $file } est illisible en ce moment.
}
save-lost-kept = { $kept ->
    [version] Ce qui était enregistré est gardé sur cet ordinateur : version { $number } (tripartite versions la montre).
    [both] Ce qui était enregistré est gardé sur cet ordinateur : version { $number } (tripartite versions la montre) ; la suite est proposée à la prochaine ouverture du cahier.
    [journal] Tout est gardé sur cet ordinateur et proposé à la prochaine ouverture du cahier.
   *[nowhere] Ce qui est ici n’est gardé NULLE PART ailleurs.
}
save-lost-help = { $how ->
    [older] Ctrl-S, ou enregistrer, réunit les deux ; la commande « copie » enregistre le vôtre ailleurs.
    [changed] Ctrl-S, ou enregistrer, réunit les deux ; la commande « copie » enregistre le vôtre ailleurs.
    [unreadable] Ctrl-S, ou enregistrer, essaie encore ; la commande « copie » l’enregistre ailleurs.
   *[missing] Ctrl-S, ou enregistrer, l’y écrit de nouveau ; la commande « copie » l’enregistre ailleurs.
}
save-lost = { $what } { $kept } { $help }
quit-lost = { $what } { $kept } { $help } Pour quitter quand même, recommencez (Ctrl-Q, ou quitter).
left-saved = Enregistré dans { $file }
journal-fails = Le journal ne peut pas être écrit ({ $reason }) : tant que le fichier n’est pas enregistré, rien ne protège ce que vous tapez. Libérez de l’espace, ou enregistrez une copie ailleurs.
rescue-title = Travail non enregistré
rescue-what-forms = Un texte saisi le { $date }, { $time }, par { $user } sur { $host }, n’a pas été validé.
rescue-forms = { $count ->
    [one] Saisi dans un formulaire qui n’a pas été validé : « { $form } ».
   *[other] Saisi dans { $count } formulaires qui n’ont pas été validés, le premier « { $form } ».
}
rescue-what = { $count ->
    [one] Une modification du { $date }, { $time }, par { $user } sur { $host }, n’est pas dans le fichier.
   *[other] { $count } modifications du { $date }, { $time }, par { $user } sur { $host }, ne sont pas dans le fichier.
}
rescue-last = La dernière : { $where }
rescue-draft = Un texte encore en cours de frappe en fait partie.
rescue-both = { $count ->
    [one] Une de ces cases a aussi changé dans le fichier. Regardez d’abord les différences.
   *[other] { $count } de ces cases ont aussi changé dans le fichier. Regardez d’abord les différences.
}
rescue-other-file = Le fichier a été modifié depuis par un autre programme.
rescue-torn = La fin du journal est illisible. Ce qui se lit est proposé ; le journal est gardé.
rescue-advice = La récupération compte pour une seule modification : u l’annule. Échap ne décide rien.
rescue-now = Dans le fichier
rescue-then = Non enregistré
rescue-nothing = rien
rescue-fits-nowhere = n’entre tel quel dans aucun champ
rescue-not-sent = pas validé
form-hidden = masqué en vue projecteur
rescue-forms-done = { $count ->
    [one] Le formulaire affiche le texte qui y a été saisi : Entrée le valide, Échap le conserve.
   *[other] { $count } formulaires affichent, l’un après l’autre, le texte qui y a été saisi : Entrée valide, Échap conserve.
}
rescue-form-nowhere = « { $form } » n’a plus sa place ici. Le texte qui y a été saisi est conservé : { $text }
rescue-done = { $count ->
    [one] Une modification est récupérée. u l’annule.
   *[other] { $count } modifications sont récupérées. u les annule.
}
rescue-kept-file = Le fichier reste tel quel. Le travail non enregistré est mis de côté pour 30 jours.
rescue-in-use-title = Ce cahier est utilisé
rescue-in-use-advice = Ouvrez-le en lecture seule, ou enregistrez votre propre copie pour y travailler.
rescue-elsewhere-advice = Ne le reprenez que si vous savez que plus personne ne l’a ouvert là-bas.
looking-only = Lecture seule : rien n’est modifié. Enregistrez une copie pour y travailler (la commande « copie »).
joined-outside = { $taken ->
    [0] Un autre programme a modifié le fichier ; il n’apporte rien de nouveau.
    [one] Un autre programme a modifié le fichier. Une de ses modifications est reprise ; u l’annule.
   *[other] Un autre programme a modifié le fichier. { $taken } de ses modifications sont reprises ; u les annule.
}{ $disputed ->
    [0] {""}
    [one] {" "}Une réponse modifiée des deux côtés est contestée et garde les deux versions (P la montre).
   *[other] {" "}{ $disputed } réponses modifiées des deux côtés sont contestées et gardent les deux versions (P les montre).
}
joined-removals = { $count ->
    [one] Il ne contient plus un élément qui est ici : cet élément reste, et sa suppression est contestée (P la montre).
   *[other] Il ne contient plus { $count } éléments qui sont ici : ils restent, et leur suppression est contestée (P les montre).
}
joined-base = Cette version est partie de { $state }.
joined-look = La commande « différences » montre ce qui a changé ici.
state-opened = ce que le fichier contenait à l’ouverture ({ $time })
state-held = ce que le fichier contenait à { $time }
state-version = ce qu’il contenait auparavant (version { $number }, gardée le { $date })
returned-title = Un état antérieur est revenu dans le fichier
returned-why = Quelque chose, peut-être un service de synchronisation, a remis un état antérieur : on retrouve dans le fichier { $state }. Ce que vous avez répondu depuis est ici, pas dans le fichier.
returned-advice = Échap ne décide rien ; Ctrl-S repose la question. Ce que vous ne gardez pas reste comme version (tripartite versions).
returned-kept-here = Ce qui est ici reste et s’enregistre. L’état antérieur est gardé comme version.
returned-taken = L’état antérieur est repris ; u l’annule. Ce qui était ici est gardé comme version.
differences-here = Ici
differences-in-file = Dans le fichier
differences-before = Avant
differences-after = Maintenant
version-not-kept = Ce qui est ici n’a pas pu être gardé comme version, donc rien n’a été repris ({ $reason }). Libérez de l’espace, ou enregistrez une copie avec la commande « copie ».
version-no-place = Cet ordinateur n’a pas de dossier où garder une version, donc rien n’a été repris. Enregistrez d’abord une copie avec la commande « copie ».
outside-earlier = Le fichier contient ce qu’il contenait auparavant (version { $earlier }, { $then }), et non ce qui a été enregistré ici en dernier (version { $last }, { $day }). Pour voir les deux : tripartite versions { $file }
outside-comments = Le fichier contient des commentaires (après #). L’enregistrement ne les garde pas ; le fichier tel qu’il est maintenant est alors gardé comme version.
logo-left-out = Sans le logo : { $why }
outside-lacks = { $count ->
    [one] Un élément enregistré ici en dernier (version { $last }, { $day }) n’est plus dans le fichier.
   *[other] { $count } éléments enregistrés ici en dernier (version { $last }, { $day }) ne sont plus dans le fichier.
} Pour les voir : tripartite versions { $file } --show { $last }
outside-copies = { $count ->
    [one] À côté du fichier se trouve une autre version de ce cahier, une copie en conflit : { $name }.
   *[other] À côté du fichier se trouvent { $count } autres versions de ce cahier, des copies en conflit, dont { $name }.
} Quittez le programme, réunissez-la au fichier, puis supprimez-la : tripartite merge { $file } { $copy }
outline-problems = { $count ->
    [one] un point à améliorer
   *[other] { $count } points à améliorer
}
start-waits = travail non enregistré
where-file = Ce cahier est le fichier { $file }.
where-scratch = C’est une copie d’essai de l’exemple : { $file }. Enregistrez une copie pour la garder.
written = Écrit : { $file }
export-exists-title = Un fichier porte ce nom
export-exists = { $file } existe déjà. Rien n’a été écrit.
export-exists-advice = Échap ramène au nom.
import-title = Ce que le fichier apporte
import-brings = { $file } : { $count ->
    [0] rien à reprendre
    [one] { $count } changement
   *[other] { $count } changements
} ; { $same } identiques, { $refused } non repris.
import-advice = Rien n’a encore changé. Échap laisse tout tel quel.
import-nothing = Il n’y a rien à reprendre.
import-done = { $count ->
    [one] Un changement a été repris
   *[other] { $count } changements ont été repris
} ; { $refused } non repris. u l’annule.
import-table-pasted = Copiez le tableau et collez-le sur la liste des hypothèses : on peut y dire comment il se lit.
copy-unconfirmed = La copie est écrite, mais le disque ne l’a pas confirmée : ne vous y fiez pas. Enregistrez-en une autre sur un autre disque.
paste-structured = { $tables ->
        [0] { "" }
        [one] Un tableau a été reconnu.
        *[other] { $tables } tableaux ont été reconnus.
    } { $items ->
        [0] { "" }
        [one] Un élément de liste a été reconnu.
        *[other] { $items } éléments de liste ont été reconnus.
    } Ctrl-Z revient au texte collé.
paste-cleaned = { $count ->
        [one] Un caractère impossible à conserver a été remplacé ({ $kinds }).
        *[other] { $count } caractères impossibles à conserver ont été remplacés ({ $kinds }).
    }
worker-lost = Erreur interne : le programme ne peut plus écrire de fichiers. Quittez-le et rouvrez le cahier ; ce qui a été enregistré avant est en sécurité.
text-cut = Texte coupé : un texte contient { $limit } caractères. Le curseur se trouve à la coupure ; mettez la suite ailleurs.
text-too-long = C’est trop long : un texte contient { $limit } caractères et il en reste { $room }. Rien n’a été inséré.
reading-version = Instrument
reading-process = Le processus
reading-messages = Messages clés
reading-advantages = Pourquoi étendre la protection
reading-definitions = Définitions
reading-method = Méthode
reading-obstacles = Obstacles
reading-options = Options de politique et exemples
reading-standards = Normes
reading-chapters = Contenu requis du rapport
reading-figures = Chiffres clés, avec dates et sources
reading-practice-record = Champs d’une fiche de pratique
reading-glossary = Glossaire
reading-sources = Sources de l’instrument
save-changed-outside = Un autre programme a modifié le fichier depuis son ouverture, et rien n’y a été écrit. Enregistrez vos réponses sous un autre nom avec la commande « copie » (: puis copie), puis comparez les deux fichiers.
save-outside-emptied = Un autre programme a vidé le fichier, et rien n’y a été écrit.
save-outside-cut = Un autre programme a tronqué le fichier, et rien n’y a été écrit.
save-outside-another = Un autre cahier a pris la place de celui-ci, et rien n’y a été écrit.
save-outside-unreadable = Un autre programme a fait du fichier quelque chose d’illisible ({ $reason }), et rien n’y a été écrit.
save-outside-do = Toutes vos réponses sont ici, y compris celles que contenait le fichier : enregistrez-les sous un autre nom avec la commande « copie » (: puis copie).
save-not-kept = Non enregistré : ce que le fichier contient n’a pas pu être gardé d’abord ({ $reason }). Libérez de l’espace, ou enregistrez une copie ailleurs avec la commande « copie ».
journal-no-rights = Aucun journal ne peut protéger ce que vous tapez : le système de fichiers de { $folder } ne conserve pas les droits, un journal n’y serait pas relu. Les réponses vont tout de même dans le fichier. Pour être mieux protégé, indiquez dans TRIPARTITE_HOME un dossier sur un autre disque.
chapters-title = Rédiger un chapitre
# de quoi un texte du rapport est rédigé
evidence-title = De quoi rédiger : Entrée coche, insère, ouvre
evidence-beside = De quoi rédiger
evidence-must = À traiter
evidence-findings = Constat
evidence-tables = Tableau
evidence-covered = traité
evidence-not-covered = pas encore traité
evidence-used = dans le texte
evidence-first-draft = { $count ->
        [one] reprendre le constat comme première ébauche
       *[other] réunir les { $count } constats en une première ébauche
    }
evidence-drafted = Première ébauche réunie. Elle est signalée comme telle dans le fichier et dans chaque document tant que vous ne l’avez pas modifiée ou marquée comme prête.
evidence-has-text = Il y a déjà un texte. Insérez-y les constats un à un.
evidence-none = Rien n’alimente encore ce texte : ni constat, ni tableau.
text-none = sans texte
text-written = texte
text-first-draft = première ébauche, non retravaillée
text-covers = { $covered } sur { $must } traités
text-first-draft-note = Première ébauche réunie à partir des constats, pas encore retravaillée par les auteurs et autrices.
command-form = Lire le questionnaire vierge
command-record = Lire le dossier complet : tout ce que contient le cahier
command-requests = Lire les demandes de données, une par organisme
command-open-points = Lire les points à traiter
command-changes = Lire ce qui a changé depuis une autre version de ce cahier
command-documents = Choisir un document à lire ou à enregistrer dans un fichier
command-costing = Lire ce que coûtent les options et qui paie
command-practice = Lire la fiche de pratique
command-find = Chercher des mots dans ce texte
command-find-next = Occurrence suivante dans ce texte
short-form = questionnaire
short-record = dossier complet
short-requests = demandes
short-open-points = à traiter
short-changes = changements
short-documents = documents
documents-title = Documents
document-report = l’analyse de la situation, pour les responsables des décisions
document-record = chaque réponse avec ses sources et les positions, pour vérifier le rapport
document-minutes = débats et décisions de la dernière réunion
document-since = ce qui a changé depuis la dernière réunion, et ce qui reste à faire
document-form = vierge, à remplir sur papier, dans Word ou dans un tableur
document-requests = une lettre à chaque organisme qui peut avoir la réponse
document-open = ce sur quoi le groupe doit revenir, et pourquoi
document-changes = ce cahier comparé à une autre version
document-costing = ce que coûtent les options, qui paie, et comment chaque chiffre est obtenu
document-practice = les champs du répertoire, avec ses règles
form-title-compare = Ce qui a changé depuis une autre version
form-compare = L’autre version de ce cahier, un fichier
compare-do = Rien n’a été modifié. Indiquez le fichier de l’autre version.
short-costing = coûts
short-practice = pratique
short-find = chercher ici
short-find-next = suivant
form-title-find = Chercher dans ce texte
form-find = Mots
not-in-text = Introuvable dans ce texte.

## Mots courants pour une commande ; on les cherche, on ne les montre jamais
words-export = imprimer, imprimante, word, docx, pdf, excel, xlsx, tableur, csv, html, markdown, exporter, partager, envoyer, courriel, remettre, fichier
words-redo = restaurer, refaire, encore
words-undo = restaurer, défaire, revenir, erreur
words-quit = fermer, sortir, terminer, arrêter
words-start = fermer, sortir, accueil, autre cahier
words-where = chemin, dossier, répertoire, emplacement, nom du fichier
words-copy-out = presse-papiers, copier le texte, copier le tableau, système
words-mouse = sélectionner, sélection, clic, pointeur
words-copy = sauvegarde, enregistrer sous, dupliquer, partager, envoyer, renommer
words-meeting = quorum, présence, présent, présente, absent, retard, arrivée, membre, participants, pause, arrêter
words-decide = vote, voter, décision, adopter, approuver, consensus
words-positions = vote, partie, objection, employeurs, travailleurs, gouvernement
words-remark = commentaire, note, annotation
words-source = citation, citer, référence, preuve, loi, article
words-break = pause, café, interrompre, arrêter
words-theme = police, couleurs, sombre, clair, contraste, réglages, paramètres, préférences
words-language = paramètres, réglages, anglais, français, traduction
words-action = échéance, responsable, tâche, à faire, suivi, charger
words-defer = reporter, ajourner, plus tard, passer
words-put-off = reporter, ajourner
words-park = plus tard, points en attente, divers
words-remove = supprimer, effacer
words-clear = supprimer, effacer, vider
words-save = sauvegarder
words-header = paramètres, pays, titre, couverture, rôle
words-record = tout, toutes les réponses, annexe, rapport complet
words-report = document, analyse, aperçu, imprimer
words-evidence = contenu, insérer, ébauche, rédiger, constats
words-editor = vim, bloc-notes
words-reference = note de bas de page, citer dans le texte
words-help = manuel, touches, raccourcis
words-search = trouver
words-projector = vidéoprojecteur, écran, police, lettres, grand
words-new = créer
words-open = charger, récents
words-not-applicable = passer, aucun
series-title = Séries : { $values ->
    [one] 1 valeur
   *[other] { $values } valeurs
} dans { $rows ->
    [one] 1 ligne
   *[other] { $rows } lignes
}{ $replaced ->
    [0] {""}
    [one] , dont 1 à la place d’une autre
   *[other] , dont { $replaced } à la place d’autres
}
series-row = { $title } : { $values }
series-row-new = { $title } (nouvelle) : { $values }
series-row-near = { $title } (nouvelle ; il existe « { $near } ») : { $values }
series-nearest = « { $title } » est « { $near } », et de même partout où un nom est proche d’un nom existant
series-empties = les cases vides retirent ce qui s’y trouve : { $count ->
    [one] 1 valeur
   *[other] { $count } valeurs
}
series-same = Tout ce qui a été collé s’y trouve déjà.
series-taken = { $values ->
    [one] 1 valeur est reprise
   *[other] { $values } valeurs sont reprises
} ; annuler les retire en une fois.
series-nothing-taken = Rien n’a été repris.
series-ask-parts = La case { $cell } contient « { $text } ». De quoi s’agit-il ?
series-ask-reading = « { $text } » est { $value }
series-ask-named = « { $text } » est une année budgétaire en un seul nombre. Lequel ?
series-named-first = l’année où elle commence
series-named-last = l’année où elle finit
series-ask-far = L’année { $text } est loin de celles de l’évaluation des coûts, de { $first } à { $last }. Est-ce voulu ?
series-far-no = non, ne rien reprendre
series-far-yes = oui, reprendre les années telles quelles
series-too-large = Cela fait plus de 20 000 cases ou d’un million de caractères : collez seulement les lignes de l’évaluation des coûts.
series-no-years = Il n’y a pas d’années : la première ligne ou la première colonne en contient au moins deux, comme 2027 ou 2026/27.
series-no-values = Il y a des années et des noms, mais aucune valeur.
series-formula = La case { $cell } contient « { $text } » : collez des valeurs, pas des formules.
series-scaled = La case { $cell } contient « { $text } » : écrivez le nombre en entier.
series-not-number = La case { $cell } contient « { $text } », qui n’est pas un nombre.
series-two-signs = Les cases { $text } et { $cell } séparent les décimales par des signes différents : employez le même partout.
series-no-name = Les valeurs à côté de la case { $cell } n’ont pas de nom : nommez la ligne.
series-year-twice = La case { $cell } contient une deuxième fois l’année « { $text } ».
series-row-twice = La case { $cell } nomme une deuxième fois « { $text } ».
series-percent = La case { $cell } est un pourcentage, et « { $text } » n’est pas en pour cent : retirez le signe ou changez l’unité.
series-more-faults = { $count ->
    [one] 1 autre case ne peut pas être reprise.
   *[other] { $count } autres cases ne peuvent pas être reprises.
}
