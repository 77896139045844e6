# Mode ligne à ligne : ce qui peut être tapé (plain-word-*, plain-mark-* : le premier mot est affiché, tous sont compris) et ce qui est dit.

plain-word-reply = réponse, répondre
plain-word-all = tout, toutes
plain-word-clear = effacer, vider
plain-word-defer = reporter, différer
plain-word-why = pourquoi, justification
plain-word-finding = constat
plain-word-source = source, citer
plain-word-barriers = obstacles, obstacle
plain-word-confidence = confiance
plain-word-remark = remarque
plain-word-review = état
plain-word-gap = lacune
plain-word-show = montrer, voir
plain-word-field = champ
plain-word-ask = demander
plain-word-settle = décider, trancher
plain-word-set = fixer, mettre
plain-word-remove = retirer, supprimer, enlever
plain-word-next = suivante, suivant
plain-word-previous = précédente, précédent
plain-word-open = ouverte, ouvert, ouvrir
plain-word-back = retour
plain-word-forward = avancer
plain-word-go = aller, aller à
plain-word-question = question, encore
plain-word-guidance = explications, explication
plain-word-outline = plan
plain-word-find = chercher, rechercher, trouver
plain-word-problems = problèmes
plain-word-more = suite
plain-word-registers = registres
plain-word-register = registre
plain-word-sources = sources
plain-word-row = ligne
plain-word-series = séries
plain-word-add = ajouter
plain-word-standards = normes
plain-word-coverage = couverture
plain-word-matrix = tableau
plain-word-minutes = procès-verbal
plain-word-since = depuis
plain-word-report = rapport
plain-word-chapter = chapitre
plain-word-evidence = matière, constats
plain-word-reading = lecture
plain-word-header = en-tête, entête
plain-word-status = bilan
plain-word-save = enregistrer, sauver
plain-word-where = où, fichier, chemin
plain-word-copy = copier, copie
plain-word-take-over = reprendre
plain-word-recover = récupérer
plain-word-differences = différences
plain-word-keep-file = garder-fichier
plain-word-keep-here = garder-ici
plain-word-take-earlier = prendre-ancien
plain-word-export = exporter
plain-word-number-file = numéroter
plain-word-replace-file = remplacer
plain-word-import = importer
plain-word-take-import = intégrer
plain-word-undo = annuler
plain-word-redo = rétablir, refaire
plain-word-language = langue
plain-word-ascii = ascii
plain-word-help = aide, ?
plain-word-leave = sortir
plain-word-start = accueil
plain-word-new = nouveau
plain-word-try = essayer, exemple
plain-word-quit = quitter, fin

plain-mark-yes = oui, o
plain-mark-partly = en partie, partiellement, partie, p
plain-mark-no = non, n
plain-mark-unknown = inconnu, inconnue, i, ne sait pas
plain-mark-not-applicable = s.o., s. o., so, sans objet

plain-until = jusqu’au, jusqu’à, d’ici, avant le
plain-cite-at = endroit
plain-cite-as-of = date, daté
plain-cite-quote = citation
plain-new = nouvelle, nouveau
plain-restricted = restreinte, confidentielle

plain-help-reply = la réponse à toute la question, quoi que disent ses éléments : réponse en partie
plain-help-all = la même réponse pour chaque élément : tout inconnu. Dans un tableau : tout 3 oui
plain-help-clear = efface la réponse et ses éléments ; effacer pourquoi efface une seule chose
plain-help-defer = reporte la question : reporter le ministère jusqu’au 2026-12-01
plain-help-why = la justification de la réponse : sur la même ligne, ou sur plusieurs lignes terminées par une ligne avec un seul point
plain-help-finding = le constat dans les mots du groupe, saisi comme pourquoi
plain-help-source = énumère ce qui peut être cité ; source 2 endroit "art. 4" date 2023 citation, puis le passage ; source nouvelle et un titre en saisit une nouvelle
plain-help-barriers = les obstacles que cela met en évidence, par numéro : obstacles 1, 4
plain-help-confidence = le degré de confiance du groupe et son fondement : confiance moyen entretiens
plain-help-remark = une remarque ; remarque restreinte et le texte restent hors de tout rapport
plain-help-review = état d’avancement : état prêt
plain-help-show = tout ce qui est consigné ici, avec son numéro ; montrer et un numéro, un nom ou une adresse affiche une seule chose
plain-help-field = une chose par son numéro ou son nom : champ 3 la demande, champ signed 2020 la fixe
plain-help-gap = relève la lacune que montre ce qui est affiché, avec tout ce qui la montre
gap-none = Cela ne révèle aucune lacune.
plain-help-ask = demande ce qui est encore vide ici, une chose après l’autre
plain-help-settle = choisit entre deux versions, là où deux personnes ont modifié la même chose : décider affiche les deux ; décider garder, décider prendre ou décider les deux tranche
plain-help-set = n’importe quelle case par son adresse : fixer answers/consult-gender/reply en partie
plain-help-remove = retire ce que désigne un numéro : une ligne, une source, une remarque
plain-help-next = la question suivante ; Entrée fait de même
plain-help-previous = la question précédente
plain-help-open = la prochaine question ouverte ; avec un nom de fichier, ouvre ce cahier
plain-help-go = une question par son numéro ou son identifiant : aller 2.15
plain-help-back = retour là où vous étiez
plain-help-forward = de nouveau en avant
plain-help-question = affiche de nouveau la question
plain-help-guidance = ce que la question demande, et ce qui compte comme oui, en partie et non
plain-help-outline = les sections avec leurs totaux ; plan 5 énumère les questions de l’une d’elles
plain-help-find = cherche des mots partout : chercher permis
plain-help-problems = contradictions et suggestions, avec des numéros pour y aller
plain-help-more = la suite d’une longue liste
plain-help-leave = quitte une liste ou une fiche pour la question ; Entrée recule d’un pas
plain-help-registers = les registres avec le nombre de leurs lignes
plain-help-register = un registre : registre agreement
plain-help-sources = le registre des sources
plain-help-row = une ligne du registre et ses champs vides : ligne 2
plain-help-series = des valeurs par année pour les hypothèses, collées d’un tableur : les lignes, puis une ligne avec un point
plain-help-add = ajoute une ligne au registre : ajouter et son nom
plain-help-standards = les normes avec statut, droit et pratique ; 2 ratifiée, en vigueur ; oui ; en partie remplit la ligne 2
plain-help-coverage = branche par branche et groupe par groupe, en droit et en pratique ; 5 oui non remplit la ligne 5
plain-help-matrix = le tableau d’une question posée ligne par ligne
plain-help-minutes = le procès-verbal de la dernière réunion ; procès-verbal 2 affiche celui de la deuxième
plain-help-since = ce qui a changé depuis la dernière réunion, et ce qui est à confirmer
plain-no-minutes = Il n’y a pas encore de telle réunion, ou aucune n’a été ouverte.
plain-help-report = l’analyse de la situation sous forme de texte ; rapport 3 affiche un chapitre
plain-help-chapter = le texte rédigé d’un chapitre : chapitre 3
plain-help-evidence = de quoi un texte du rapport est rédigé : contenu demandé, constats, tableaux ; matière 3 coche, insère ou ouvre la ligne 3
plain-help-reading = obstacles, options, chiffres et termes de l’instrument
plain-help-header = titre, pays, rôle et dates du cahier
plain-help-status = totaux, problèmes, fichier, et s’il est enregistré
plain-help-save = enregistre maintenant ; chaque réponse l’est aussi d’elle-même
plain-help-where = dans quel fichier est ce cahier
plain-help-undo = annule la dernière modification
plain-help-redo = la rétablit
plain-help-copy = enregistre une copie : copier nom.yaml
plain-help-take-over = reprend un cahier ouvert sur un autre ordinateur
plain-help-recover = récupère dans le cahier le travail non enregistré
plain-help-differences = montre ce que la récupération changerait, ou ce qui a été repris d’un autre programme
plain-help-keep-file = garde le fichier tel quel et met de côté le travail non enregistré
plain-help-keep-here = garde ce qui est ici quand un état antérieur est revenu dans le fichier, et l’enregistre
plain-help-take-earlier = prend l’état antérieur revenu dans le fichier ; ce qui est ici est gardé comme version
plain-help-export = écrit le rapport : exporter rapport.docx, ou un autre format selon la terminaison
plain-help-number-file = écrit le document dont le nom était pris à côté de l’ancien fichier, avec un numéro
plain-help-replace-file = l’écrit à la place de l’ancien fichier, conservé comme version
plain-help-import = montre ce qu’un fichier apporte : importer questionnaire.xlsx, un rapport modifié, des sources ou des séries
plain-help-take-import = intègre au cahier ce que montre importer
plain-help-language = l’autre langue, ou celle qui est nommée : langue en
plain-help-ascii = active ou désactive les signes ASCII, dans les fichiers et les rapports
plain-help-new = un nouveau cahier : nouveau MYS
plain-help-try = une copie d’essai de l’exemple de la Malaisie ; essayer réunion : celle d’un groupe fictif qui s’est réuni ; essayer abnd : celle de la Lysandrie, un dialogue national
plain-help-start = à l’accueil, pour un autre cahier
plain-help-help = les mots que l’on peut taper ; aide pourquoi en explique un, aide tout les explique tous
plain-help-quit = quitte ; demande d’abord si quelque chose n’est pas dans le fichier
plain-help-answering = Pour répondre, tapez oui, en partie, non, inconnu ou s.o. : et la raison, ou leurs numéros de 1 à 5.
    Une question à plusieurs éléments les demande tour à tour ; 1 oui, 2 non, 3 inconnu répond à plusieurs à la fois, 2-4 non à une suite.
    Une réponse seule va au prochain élément ouvert ; s’il n’y en a pas, ou une fois la réponse d’ensemble donnée, à toute la question.
    Une justification ou un report concerne toujours toute la question.
    Majuscules, accents et traits d’union ne comptent pas. Une barre oblique devant, comme /quitter, fait de toute ligne une commande.
plain-help-end = Aide et un mot l’explique ; aide tout les explique tous. Chaque mot fonctionne aussi en anglais, quelle que soit la langue du programme.
plain-help-asking = Entrée passe, un seul point arrête, un trait d’union efface, et une barre oblique devant donne une commande, comme /quitter.

plain-group-answer = Pour répondre
plain-group-entry = Pour en dire plus sur la réponse
plain-group-record = Pour voir une chose et la modifier
plain-group-go = Pour aller quelque part
plain-group-lists = Pour voir et remplir des listes
plain-group-program = Pour le programme

plain-instead-editor = Un éditeur externe a besoin d’un écran. Tapez pourquoi ou constat, puis le texte, terminé par une ligne avec un seul point.
plain-instead-reference = Tapez le renvoi dans le texte, comme [@source, art. 24], ou [#scheme] pour une partie du rapport ; sources donne la liste des sources.
plain-instead-cursor = Il n’y a pas de curseur ici. Entrée va à la question suivante, précédente revient, et les numéros choisissent dans une liste.
plain-instead-switch = Il n’y a qu’une chose à la fois ici. Tapez plan, registres ou question pour y aller.
plain-instead-changes = Quittez le programme et tapez : tripartite report FICHIER --document changes --against ANCIEN -f text
plain-instead-documents = Les documents, chacun par son mot : rapport, dossier, procès-verbal, depuis, questionnaire, demandes, points, pratique, coûts.
plain-instead-theme = Le mode ligne à ligne n’a pas de couleurs : il n’y a pas de thème à changer.
plain-instead-copy-out = Le mode ligne à ligne laisse le texte au terminal : sélectionnez-le et copiez-le là.
plain-instead-mouse = Le mode ligne à ligne laisse la souris au terminal.
plain-instead-recover-copy = Tapez récupérer puis copier avec un nom, ou quittez et utilisez : tripartite recover FICHIER -o NOM
plain-instead-accept = Entrée seule accepte ce qui est demandé ou avance ; un numéro choisit dans une liste.
plain-instead-tick = Plusieurs choses se choisissent par leurs numéros : obstacles 1, 4.

plain-label = { $label } :
labelled = { $label } : { $text }
plain-colon = {" : "}
plain-contents = Sommaire
plain-empty = rien encore
plain-now = Actuellement
plain-quote = « { $quote } »
plain-header = Le cahier
plain-row = { $row } ({ $one })
plain-between = {" ; "}
plain-remark-restricted = Remarque restreinte
plain-marks = oui ; en partie ; non ; inconnu ; s.o.

plain-start = Tripartite, mode ligne à ligne.
plain-start-new-here = Première visite ? Tapez essayer pour découvrir l’exemple de la Malaisie : rien de ce que vous y changez ne peut nuire.
plain-start-new = nouveau et le nom d’un pays, comme nouveau Malaisie
plain-start-try = essayer
plain-start-try-meeting = essayer réunion
plain-start-try-other = essayer abnd
plain-start-open = ouvrir et un nom de fichier
plain-start-how = Tapez aide pour tous les mots, quitter pour terminer.
plain-prompt-start = Que voulez-vous ouvrir ?
plain-recent = { $number }. { $title }, { $progress }, ouvert le { $date }.
plain-needs-workbook = Aucun cahier n’est encore ouvert. Tapez essayer, nouveau, ou ouvrir et un nom de fichier.
plain-opening = { $title }. Pays : { $country }.
plain-opening-help = Chaque réponse est enregistrée aussitôt ; vous n’êtes prévenu que si l’enregistrement échoue. Tapez aide pour savoir ce que vous pouvez taper ici.

plain-question = Question { $number }, { $name }.
plain-under = Sous : { $title }
plain-about = Au sujet de : { $row }.
plain-state = État : { $state }.
plain-no-question = La question { $question } n’est pas dans cet instrument.
plain-advice = À améliorer : { $problem }.
plain-through-standards = On y répond norme par norme : tapez normes.
plain-through-coverage = On y répond { $one } par { $one } : tapez couverture.
plain-through-matrix = On y répond dans un tableau à part : tapez tableau.
plain-row-by-row = Elle est posée pour chaque ligne du registre { $register }, qui est vide : tapez registre { $id } pour en ajouter une.

plain-prompt-part = { $number }, élément { $part } sur { $count }, { $label } : oui, en partie, non, inconnu ou s.o. ?
plain-prompt-reply = { $number } : oui, en partie, non, inconnu, s.o. avec une raison, ou reporter ?
plain-prompt-value = { $number } : tapez réponse et votre réponse.
plain-prompt-done = { $number } a sa réponse. Entrée avance ; pourquoi, constat et source la complètent.
plain-prompt-not-asked = { $number } n’est pas posée. Entrée avance.
plain-prompt-elsewhere = Entrée va à la question.
plain-prompt-list = Un numéro y va ; Entrée quitte la liste.
plain-prompt-register = Un numéro ouvre une ligne, ajouter et un nom en ajoute une ; Entrée quitte le registre.
plain-prompt-grid = Un numéro ouvre une ligne, demander demande ce qui est vide ; Entrée quitte le tableau.
plain-prompt-record = { $what } : un numéro et une valeur fixent une chose, demander demande ce qui est vide ; Entrée quitte la fiche.
plain-prompt-text = { $what } : écrivez le texte ; une ligne avec un seul point le termine.
plain-prompt-cell = { $what } : { $how }
plain-prompt-name = Nom ({ $one }) ?
plain-prompt-confirm = Tapez oui pour le faire ; toute autre ligne laisse tout en l’état.

plain-how-reply = oui, en partie, non, inconnu, s.o. : et la raison, ou reporter et à qui ?
plain-how-mark = oui, en partie, non, inconnu ou s.o. ?
plain-how-flag = oui ou non ?
plain-how-text = un texte sur autant de lignes qu’il faut, terminé par une ligne avec un seul point.
plain-how-time = une heure comme 9:05 ou 14.
plain-how-date = une date comme 2021, 2021-06 ou 2021-06-30.
plain-how-number = un nombre.
plain-how-count = un nombre entier
plain-how-year = une année, ses quatre chiffres
plain-how-decimal = un nombre, par exemple 48000 ou 2,5.
plain-how-yearly = chaque année avec sa valeur, par exemple 2027 : 20, 2030 : 50.
plain-how-factor = un nombre ou l’un des noms ci-dessus.
plain-how-factors = des nombres ou des noms ci-dessus, par exemple 2,5 ; prix.
plain-how-choice = un des numéros ci-dessus.
plain-how-many = un ou plusieurs des numéros ci-dessus, comme 1, 3.
plain-how-line = une ligne.

plain-noted = Consigné : { $what }
plain-emptied = Effacé : { $what }.
plain-removed = Supprimé. Annuler le rétablit.
plain-kept = Rien n’a été modifié.
plain-left = Laissé en l’état.
plain-nothing-changed = Rien n’a changé : c’est déjà ce qui est consigné.
plain-nothing-written = Rien n’a été écrit.
plain-nothing-to-clear = Il n’y a ici aucune réponse à effacer.
plain-nothing-empty = Rien n’est vide ici.
plain-settle-keep = garder, ici
plain-settle-take = prendre, prendre l’autre, l’autre
plain-settle-both = les deux, garder les deux
plain-settle-how = Tapez décider garder pour la version d’ici, décider prendre pour l’autre version, ou décider les deux pour garder un texte après l’autre.
plain-settle-which = Plusieurs choses sont contestées ici : tapez décider, le numéro, puis garder, prendre ou les deux.
plain-settle-not-both = Seuls deux textes peuvent se suivre : tapez décider garder ou décider prendre.
plain-nothing-disputed = Rien n’est contesté ici. Tapez problèmes pour ce qui l’est.
plain-asking = Entrée passe, un seul point arrête, un trait d’union efface.

plain-counts = Sur { $questions } { $question-count ->
    [one] question
   *[other] questions
} : { $answered } avec réponse, { $unknown } { $unknown-count ->
    [one] inconnue
   *[other] inconnues
}, { $none } sans objet, { $deferred } { $deferred-count ->
    [one] reportée
   *[other] reportées
}, { $open } { $open-count ->
    [one] ouverte
   *[other] ouvertes
}.
plain-problem-count = { $count ->
    [0] Rien à améliorer.
    [one] Une chose pourrait être améliorée : tapez problèmes.
   *[other] { $count } choses pourraient être améliorées : tapez problèmes.
}
plain-scratch = Ceci est une copie de brouillon d’un exemple, pour essayer.
plain-looking = { $file } est en lecture seule : rien n’y a été modifié.
plain-saved = Enregistré dans { $file } à { $time }.
plain-saving = Enregistrement en cours dans { $file }.
plain-unconfirmed = Enregistré dans { $file } à { $time }, mais le disque n’a pas confirmé le nouveau nom.
plain-not-saved = Non enregistré : { $reason } Votre texte n’est que dans la mémoire de ce programme. Corrigez la cause et tapez enregistrer, ou tapez copier et un autre nom.
plain-in-journal = Pas dans le fichier : { $reason } Votre texte est gardé sur cet ordinateur et proposé à la prochaine ouverture. Corrigez la cause et tapez enregistrer, ou tapez copier et un autre nom.
plain-no-rescue = Aucun travail non enregistré à récupérer.
plain-rescue = Tapez récupérer pour le remettre dans le cahier, différences pour le voir d’abord, garder-fichier pour laisser le fichier tel quel.
plain-returned = Tapez garder-ici pour garder ce qui est ici et l’enregistrer, différences pour voir les deux, prendre-ancien pour prendre l’état antérieur.
plain-nothing-returned = Aucun état antérieur n’est revenu dans le fichier.
plain-no-differences = Il n’y a rien à comparer.
plain-elsewhere = Lecture seule. Tapez copier et un nom pour travailler dans une copie, ou reprendre si vous savez que plus personne ne l’a ouvert là-bas.
plain-goodbye = Rien n’était ouvert. Commencez par l’une de ces commandes : « tripartite try » fait découvrir l’exemple, « tripartite new FICHIER --country NOM » commence un cahier, « tripartite open FICHIER » en ouvre un. « tripartite --help » explique le reste.

plain-section = Étape { $step }, { $title } : { $answered } avec réponse sur { $asked }, { $open } ouvertes
plain-register = { $register } : { $count ->
    [0] rien encore.
    [one] une ligne.
   *[other] { $count } lignes.
}
plain-more-left = Encore { $count } : tapez suite.
plain-no-more = Il n’y a pas de suite.
plain-no-problems = Rien à améliorer : chaque réponse est étayée.
plain-no-rows = Il n’y a pas encore de lignes : tapez registres pour en ajouter.
plain-nothing-found = Rien trouvé pour « { $words } ».
plain-leads-nowhere = Cela ne mène pas plus loin.
plain-where = C’est le numéro { $number }, { $what }.
plain-nowhere = Il n’y a nulle part où revenir.
plain-no-chapter = Il n’y a pas de chapitre « { $number } ». Il y a :

plain-unknown = « { $word } » n’est pas connu ici. Tapez aide pour savoir ce qui peut être tapé.
plain-unknown-near = « { $word } » n’est pas connu ici. Vouliez-vous dire { $near } ? Tapez aide pour tous les mots.
plain-mark-of-what = Dites à quoi cela répond : un numéro, puis la réponse, ou Entrée pour revenir à la question.
plain-stroke = Pour donner une commande ici, mettez une barre oblique devant : /{ $word }.
plain-taken-as-value = « { $word } » a été pris comme la réponse demandée. Annuler la retire ; /{ $word } donne la commande.
plain-taken-as-text = C’était pris comme texte. Une ligne avec un seul point termine le texte ; /{ $word } donne la commande.
plain-too-long = C’est plus long que les { $limit } caractères qu’une réponse peut contenir. Rien n’a été modifié.
plain-takes-nothing = « { $word } » ne prend pas d’autre mot. « { $rest } » n’a pas été compris, et rien n’a été fait.
plain-takes-nothing-alone = « { $word } » ne prend pas d’autre mot, et rien n’a été fait. « { $rest } » est un mot à part : tapez-le seul.
plain-takes-number = « { $word } » prend un numéro, ou rien. « { $rest } » n’a pas été compris, et rien n’a été fait.
plain-not-known-after = « { $word } » ne connaît pas « { $rest } », et rien n’a été fait. { $help }
plain-no-such-number = Ce numéro n’existe pas ici ; le dernier est { $count }.
plain-no-item = Il n’y a pas de « { $name } » ici. Tapez montrer pour savoir ce qu’il y a, avec les numéros.
plain-no-name = « { $name } » n’est pas connu dans cet instrument.
plain-no-name-near = « { $name } » n’est pas connu dans cet instrument. Vouliez-vous dire { $near } ?
plain-no-cell = « { $cell } » n’est pas l’adresse d’une case. Une adresse ressemble à answers/QUESTION/reply ou registers/REGISTRE/LIGNE/CHAMP.
plain-not-here = Cela concerne une question, une norme ou une branche. Allez-y d’abord, ou appuyez sur Entrée pour revenir à la question.
plain-needs-question = Aucune question n’est sélectionnée. Tapez question pour y revenir.
plain-needs-record = Rien n’est ouvert ici. Tapez d’abord question, en-tête ou registres.
plain-needs-register = Aucun registre n’est ouvert. Tapez registres, ou registre et son nom.
plain-no-matrix = Cette question n’a pas de tableau. Tapez normes ou couverture pour ceux-là.
plain-no-parts = Cette question n’a pas d’éléments ; tapez la réponse seule.
plain-no-source = Il n’y a pas de source « { $name } ».
plain-no-sources = Aucune source n’est encore saisie. Tapez source nouvelle et son titre.
plain-source-how = Pour en citer une : source 2 endroit "art. 4" date 2023 citation, puis le passage. Pour une nouvelle : source nouvelle et son titre.
plain-all-how = La même réponse pour chaque élément : tout inconnu. Dans un tableau : tout 3 oui.
plain-set-how = Tapez fixer, l’adresse d’une case et la valeur : fixer answers/consult-gender/reply en partie.
plain-clear-how = Tapez effacer et le numéro ou le nom de ce qu’il faut effacer.
plain-remove-how = Tapez retirer et le numéro d’une ligne, d’une source ou d’une remarque ; montrer affiche les numéros.
plain-row-how = Cette ligne accepte, de gauche à droite, séparés par des virgules :
plain-go-how = Il n’y a pas de question « { $number } ». Tapez aller et un numéro comme 2.15, ou chercher et un mot.
plain-refused-flag = « { $found } » n’est ni oui ni non. Tapez oui ou non.
plain-refused-mark = « { $found } » n’est pas une réponse. Tapez oui, en partie, non, inconnu ou s.o.
plain-refused-reply = « { $found } » n’est pas une réponse. Tapez oui, en partie, non, inconnu, s.o. : et la raison, ou reporter et à qui.
plain-refused-reason = Sans objet demande une raison : tapez s.o. : et la raison.
plain-refused-choice = « { $found } » n’est pas dans cette liste. Tapez un numéro de 1 à { $count }.
plain-refused-none = « { $found } » ne peut pas être choisi : il n’y a encore rien à choisir.
plain-no-language = Le programme parle : { $known }.
plain-same-language = Le programme parle déjà cette langue.
plain-ascii = Les signes ASCII ont été activés ou désactivés.

plain-form-file = Nom du fichier ? Entrée pour le code du pays avec .yaml.
plain-form-open = Nom du fichier à ouvrir ?
plain-form-copy = Nom de la copie ? Entrée pour le même nom avec -copy.
plain-kept-offer = Conservé d’avant : { $text }. Entrée le reprend, un moins (-) l’abandonne.
plain-offer-dropped = Abandonné.
plain-forms-left = Ceci a été saisi et pas validé. C’est conservé. Le même mot, tapé seul au même endroit, le reprend.
plain-word-form = questionnaire, formulaire
plain-word-record = dossier
plain-word-requests = demandes
plain-word-open-points = points, points-à-traiter
plain-word-costing = coûts
plain-word-practice = pratique
plain-help-form = le questionnaire vierge sous forme de texte
plain-help-record = tout ce que contient le cahier, en texte
plain-help-requests = ce qui est inconnu, en lettres à qui peut avoir la réponse
plain-help-open-points = tout ce sur quoi le groupe doit revenir
plain-help-costing = ce que coûtent les options, qui paie, et comment chaque chiffre est obtenu
plain-help-practice = la fiche de pratique et ses règles
plain-instead-find = Tapez chercher et les mots ; un texte affiché se parcourt avec les touches de votre terminal.
plain-form-export = Nom du rapport ? Son extension donne le format : .docx, .html, .md, .txt, .xlsx, .csv ou .json. Entrée pour le nom du cahier avec -report.docx.
plain-form-import = Nom du fichier ? Un questionnaire rempli (.xlsx, .docx), un rapport modifié (.docx), des sources (.bib, .ris, .json) ou des séries (.csv, .tsv).
plain-form-import-by = Qui l’a rempli, si un questionnaire ne le dit pas ? Entrée pour personne.
plain-export-exists = { $file } existe déjà, et rien n’a été écrit. Tapez remplacer pour mettre le document à sa place (il reste conservé comme version), numéroter pour l’écrire à côté avec un numéro.
plain-import-waits = Rien n’a encore changé. Tapez intégrer pour le mettre dans le cahier.
plain-series-how = Séries : collez les lignes du tableur, les années dans la première ligne ou la première colonne. Une ligne avec un seul point termine.
plain-series-number = Tapez un nombre de 1 à { $most } ; une ligne vide ne reprend rien.
plain-series-take = { $most ->
    [0] Reprendre cela ? oui ou non
   *[other] Reprendre cela ? oui ou non, ou un nombre pour le lire autrement
}

# la page de l’évaluation des coûts en lignes
plain-word-figures = chiffres
plain-help-figures = ce que coûte chaque ligne, étape par étape : chiffres 2 (une ligne), chiffres 2029 (une année), chiffres tableau, chiffres sensibilité, chiffres résultat état 2029, chiffres ménage, chiffres variantes 2 ; chiffres si 3 60 essaie 60 à la ligne 3 pour cette année, chiffres si 3 60 toutes pour toutes les années, chiffres sans l’abandonne ; rien n’en est enregistré
plain-figures-line = ligne
plain-figures-table = tableau
plain-figures-sensitivity = sensibilité
plain-figures-household = ménage
plain-figures-designs = variantes, variante, ensemble, ensembles
plain-figures-outcome = résultat, résultats
plain-figures-if = si
plain-figures-all = toutes
plain-figures-none = sans
plain-prompt-figures = Un nombre ouvre ce qui y est saisi ; chiffres avec une ligne ou une année tourne la page ; Entrée en sort.
plain-costing-no-value = aucune valeur pour { $year } ; le numéro de cette ligne l’ouvre

plain-evidence-needs-chapter = Ouvrez d’abord un texte du rapport : chapitre 3.
plain-evidence-how = matière et un numéro coche ce qui est traité, ajoute un constat à la fin du texte ou ouvre un tableau.
