# La ligne de commande : aide, refus et messages des commandes.

# aide
cli-help-usage = Utilisation :
cli-help-commands = Commandes{" "}
cli-help-command = COMMANDE
cli-help-arguments = Arguments{" "}
cli-help-options = Options{" "}
cli-more-help = « tripartite help » en dit davantage.

cli-about-tripartite = Conduit un groupe de travail tripartite à travers une évaluation, question par question, et rédige le rapport. Sans commande, ouvre l’écran d’accueil.
cli-example-tripartite =
    Pour commencer :
      tripartite try                        voir un exemple rempli
      tripartite new mon.yaml --country KEN commencer son propre cahier
      tripartite open mon.yaml              le reprendre
cli-about-open = Ouvre un cahier et reprend là où vous vous étiez arrêté.
cli-example-open = Exemple : tripartite open mon.yaml --plain
cli-about-new = Commence un cahier pour un pays ; un fichier existant n’est jamais écrasé.
cli-example-new = Exemple : tripartite new mon.yaml --country KEN --lang fr
cli-about-try = Ouvre une copie neuve d’un exemple rempli, pour tout essayer sans risque.
cli-example-try = Exemple : tripartite try --plain
cli-about-instruments = Donne la liste des instruments ; « show » compte ce qu’un instrument contient, « check » en vérifie un, « new » en commence un.
cli-example-instruments = Exemple : tripartite instruments check assessments/mon-instrument
cli-about-instruments-show = Montre ce que contient un instrument, en chiffres.
cli-example-instruments-show = Exemple : tripartite instruments show ID --json
cli-about-instruments-check = Vérifie un instrument : tous les défauts, avec le fichier, la ligne et le remède.
cli-example-instruments-check = Exemple : tripartite instruments check assessments/mon-instrument
cli-about-instruments-new = Commence un instrument à vous : trois petits fichiers sans défaut, à remplir.
cli-example-instruments-new = Exemple : tripartite instruments new mon-instrument
cli-arg-instruments-new-id = Son identifiant : minuscules, chiffres et traits d’union ; le dossier porte le même nom
cli-arg-folder = Le dossier où il est créé ; sans lui, celui de vos instruments
cli-arg-try-instrument = L’instrument dont l’exemple est ouvert, par son identifiant ; sans lui, le premier qui en a un
cli-instrument-made = { $path } est un instrument sans défaut. Remplissez-le et vérifiez après chaque étape : tripartite instruments check { $typed }
cli-instrument-id = « { $found } » ne peut pas être l’identifiant d’un instrument
cli-instrument-id-do = Employez des minuscules, des chiffres et des traits d’union, comme « revue-maternite ».
cli-instrument-nowhere = ce système ne nomme aucun dossier pour vos instruments
cli-instrument-nowhere-do = Nommez-en un avec --folder.
cli-about-check = Énumère ce qui pourrait être amélioré dans des cahiers, avec le fichier et la ligne. Le code de sortie est 1 si quelque chose a été trouvé.
cli-example-check = Exemple : tripartite check *.yaml
cli-about-cost = Montre ce que coûtent les options et qui paie, année par année : chaque variante et chaque ensemble, ou un seul.
cli-example-cost = Exemple : tripartite cost mon.yaml --package large
cli-arg-cost-design = seulement cette variante, par son nom dans le fichier
cli-arg-cost-package = seulement cet ensemble, par son nom dans le fichier
cli-arg-cost-sensitivity = de combien un résultat varie avec chaque hypothèse : gross, state, worker, employer, balance, additional-gross, additional-state, percent-gdp-gross, percent-gdp-state ; sans mot, ce que nomme le cadre de l’évaluation des coûts
cli-arg-cost-year = celui d’une seule année, et non de toutes ensemble
cost-no-frame = Rien ne peut être chiffré : aucune ligne de « Cadre de l’évaluation des coûts » ne dit de quelle année à quelle année.
cost-no-frame-do = Ajoutez-en une, ou écrivez-la : tripartite set FILE registers/costing/main/first 2027, et de même last, base et currency.
cost-unknown = « { $name } » n’est pas dans ce cahier. Le plus proche : { $near }.
cost-no-outcome = « { $name } » n’est pas un résultat d’une évaluation des coûts. Le plus proche : { $near }. Il y a : { $all }.
cost-no-such-year = « { $year } » n’est pas une des années chiffrées : { $all }.
cost-notice = Estimation rapide pour le dialogue : trop simple pour concevoir ou expérimenter un régime.
cost-frame = Montants en { $unit ->
    [thousand] milliers de { $currency }
    [million] millions de { $currency }
   *[unit] { $currency }
}, { $prices ->
    [constant] aux prix constants de { $base }
   *[nominal] aux prix de chaque année (année de base { $base })
}. Les chiffres peuvent ne pas s’additionner : les totaux sont ceux de chiffres non arrondis.
cost-accepted = Hypothèses acceptées par le groupe : { $accepted } sur { $of }.
cost-design = Variante
cost-package = Ensemble
cost-of-contribution = { $title } : la part de l’État
cost-gross = Coût brut, qui que ce soit qui paie
cost-state = L’État paie
cost-relief = dont pour les cotisations d’autrui
cost-additional = L’État, en plus d’aujourd’hui
cost-worker = Travailleuses et travailleurs
cost-employer = Employeurs
cost-partners = Partenaires
cost-balance = Solde du régime
cost-gdp-gross = Coût brut, en pourcentage du PIB
cost-gdp-state = L’État, en pourcentage du PIB
cost-covered = Personnes couvertes
cost-not-computable = non calculable
cost-missing = Non calculable faute de : { $names }
cost-actuarial = Contributif : le solde d’un régime jeune n’est pas un excédent, et une évaluation actuarielle est nécessaire.
cli-about-status = Compte les questions avec réponse, inconnues, sans objet, reportées et ouvertes : en tout, par étape, section et chapitre.
cli-example-status = Exemple : tripartite status mon.yaml --json
cli-about-show = Montre tout ce qui est dit dans une réponse, une ligne de registre ou une case.
cli-example-show = Exemple : tripartite show mon.yaml answers/QUESTION
cli-about-set = Met une valeur dans une case, comme si on la saisissait à l’écran ; une valeur qui ne convient pas est refusée et rien ne change.
cli-example-set =
    Exemples :
      tripartite set mon.yaml answers/QUESTION/reply partly
      tripartite set mon.yaml answers/QUESTION/why - < raison.txt
      tripartite set mon.yaml registers/REGISTRE/LIGNE/CHAMP "une valeur"
      tripartite set mon.yaml - < cases.txt            plusieurs cases, une par ligne : CASE, un blanc, la valeur ; \n est un saut de ligne
cli-about-import = Reprend ce qui a été fait ailleurs : les textes d’un rapport modifié dans Word, un questionnaire rempli (XLSX, DOCX), les sources d’un logiciel de références (BibTeX, RIS, CSL-JSON), ou des séries d’années pour les hypothèses de l’évaluation des coûts (CSV, TSV ; - lit l’entrée standard). La commande montre ce qui changerait et ne le change qu’avec --write ; ce qui ne peut pas être repris est nommé avec la raison, et le code de sortie est alors 1.
cli-example-import =
    Exemples :
      tripartite import mon.yaml rapport.docx            montre les textes modifiés
      tripartite import mon.yaml rapport.docx --write    les met dans le cahier
      tripartite import mon.yaml questionnaire.xlsx      montre les réponses d’un questionnaire rempli
      tripartite import mon.yaml sources.bib --write
      tripartite import mon.yaml series.csv --read-as comma
cli-about-recover = Récupère les modifications non enregistrées après une panne ; sans fichier, les énumère.
cli-example-recover = Exemple : tripartite recover malaysia.yaml --show
cli-about-versions = Énumère ce que le fichier contenait auparavant : les dix dernières versions, gardées sur cet ordinateur, la plus récente d’abord. Une version peut être comparée au fichier, remise à sa place ou écrite dans un autre fichier ; le fichier lui-même n’a pas besoin d’être lisible.
cli-example-versions =
    Exemples :
      tripartite versions mon.yaml --show 3
      tripartite versions mon.yaml --restore 3
      tripartite versions mon.yaml --restore 3 -o avant.yaml
cli-about-report = Écrit un document tiré d’un cahier : l’analyse de la situation.
cli-example-report = Exemple : tripartite report mon.yaml -o analyse.docx
cli-about-share = Écrit une copie d’un cahier sans les remarques restreintes ni les autres contenus confidentiels, pour l’envoyer.
cli-example-share = Exemple : tripartite share mon.yaml -o mon-envoi.yaml
cli-about-merge = Réunit deux versions d’un cahier modifiées séparément, réponse par réponse ; ce que les deux ont modifié différemment est gardé deux fois et marqué comme contesté. Le code de sortie est 1 si quelque chose est contesté.
cli-example-merge =
    Exemples :
      tripartite merge base.yaml le-mien.yaml le-leur.yaml         le résultat va dans le-mien.yaml
      tripartite merge base.yaml le-mien.yaml le-leur.yaml -o reuni.yaml
      tripartite merge le-mien.yaml le-leur.yaml                   point de départ inconnu : une copie en conflit
      tripartite merge --conflicted le-mien.yaml -o reuni.yaml     un fichier où git a laissé ses marques de conflit
cli-about-keys = Montre les touches.
cli-example-keys = Exemple : tripartite keys
cli-about-completions = Écrit le script qui permet à un shell de compléter la ligne de commande.
cli-example-completions = Exemple : tripartite completions bash > ~/.local/share/bash-completion/completions/tripartite
cli-about-man = Écrit la page de manuel.
cli-example-man = Exemple : tripartite man > tripartite.1
cli-about-licences = Montre les licences du programme et de tout ce qui en fait partie, avec les textes à transmettre avec lui.
cli-example-licences = Exemple : tripartite licences --list
cli-about-help = Montre l’aide du programme ou d’une commande.
cli-example-help = Exemple : tripartite help set

cli-arg-lang = Langue des textes et de ce qui est écrit (langue de travail d’un cahier, rapport) : en ou fr ; sans elle, celle de vos réglages ou du système
cli-arg-help = Montre cette aide
cli-arg-version = Montre la version
cli-arg-read-only = Ouvre le cahier en lecture seule : rien ne peut être modifié
cli-arg-follow = Un second écran : montre à la salle le point en cours de la session qui a ouvert le cahier
cli-arg-plain = Montre des lignes au lieu du plein écran : pour lecteurs d’écran, liaisons lentes et scripts
cli-arg-theme = Couleurs : dark, light, projector, high-contrast ou mono
cli-arg-licences-list = Une ligne par élément, sans les textes
cli-arg-json = Écrit du JSON, pour d’autres programmes
cli-arg-file = Le cahier
cli-arg-new-file = Le fichier à créer
cli-arg-files = Les cahiers
cli-arg-instrument = L’instrument, par son identifiant ; sans lui, le premier de « tripartite instruments »
cli-arg-country = Le pays, par son nom ou son code à trois lettres
cli-arg-id = L’instrument, par son identifiant
cli-arg-path = Le dossier d’un instrument, ou l’identifiant d’un instrument de la bibliothèque
cli-arg-cell = Ce qu’il faut montrer : une question (QUESTION), un endroit (answers/QUESTION), une ligne (registers/REGISTRE/LIGNE) ou une case (answers/QUESTION/reply)
cli-arg-set-cell = La case, par exemple answers/QUESTION/reply ou registers/REGISTRE/LIGNE/CHAMP
cli-arg-value = La valeur ; "" vide la case, - la lit sur l’entrée standard
cli-arg-from = Le rapport modifié (.docx), le questionnaire rempli (.docx, .xlsx), la liste de sources (.bib, .ris, .json) ou les séries d’années (.csv, .tsv, - pour l’entrée standard)
cli-arg-by = Qui a rempli le questionnaire, s’il ne le dit pas lui-même
cli-arg-read_as = Comment lire des séries qui se lisent de deux façons : point ou comma (quel signe sépare la fraction), first ou last (l’année qui donne son nom à l’exercice), far (des années lointaines sont voulues), nearest (un nom inconnu est le plus proche), empties (une case vide efface ce qui y figure)
cli-arg-write = Les met dans le cahier ; sans cela, les changements sont seulement montrés
cli-arg-recover-show = Montre ce qui changerait, et ne change rien
cli-arg-keep_file = Garde le fichier tel quel, et met de côté les modifications non enregistrées pendant 30 jours
cli-arg-recover-output = Une copie où le remettre ; le fichier reste tel quel
cli-arg-show = Montre ce qui a changé depuis la version N, case par case
cli-arg-restore = Remet la version N à la place du fichier ; ce que le fichier contient maintenant est d’abord gardé comme version
cli-arg-versions-output = Avec --restore : écrit la version dans ce fichier, qui doit être nouveau, et laisse le cahier tel quel
cli-arg-base = L’ancêtre commun des deux versions ; à omettre s’il n’y en a pas : rien ne compte alors comme supprimé
cli-arg-ours = Votre version ; sans -o le résultat la remplace
cli-arg-theirs = L’autre version
cli-arg-conflicted = Un fichier avec les marques de conflit de git, au lieu de trois fichiers
cli-arg-merge-output = Le fichier à écrire, qui ne doit pas encore exister ; sans lui votre version est remplacée
cli-arg-format = Ce qu’il faut écrire : docx, pdf, html, markdown, text, xlsx, csv ou json ; par défaut, selon l’extension de -o, sinon markdown
cli-arg-document = Le document : report (l’analyse de la situation, par défaut), record (le dossier complet : tout ce que contient le cahier), costing (ce que coûtent les options et qui paie), road-map (ce que contient la stratégie, les activités dans le temps, ce qui est ouvert), minutes (procès-verbal d’une réunion), since (ce qui a changé depuis la dernière réunion), form (questionnaire vierge), requests (demandes de données), open (points à traiter), changes (depuis une autre version) ou practice (fiche de pratique)
cli-arg-reference = Un de vos fichiers DOCX, dont le document reprend les styles, la page, les listes, l’en-tête et le pied de page ; rien de son texte
cli-arg-sheet = Pour xlsx et csv : la seule feuille à écrire
cli-arg-try-meeting = Ouvre l’exemple de la Ruritanie (pays fictif) : un groupe qui s’est réuni, avec procès-verbal, positions et décisions
cli-arg-meeting = La réunion du procès-verbal, par son identifiant ; sans elle, la dernière réunion ouverte
cli-arg-output = Le fichier à écrire ; sans lui, le rapport va sur la sortie standard
cli-arg-share-output = Le fichier à écrire ; jamais le cahier lui-même
cli-arg-all = Écrit dans ce dossier chaque document qui a un contenu, et les données en xlsx ; -f choisit le format, docx par défaut
cli-arg-force = Remplace le fichier s’il existe ; ce qu’il contient est gardé comme version
cli-arg-number = Écrit sous le prochain numéro libre si le fichier existe : rapport-2.docx
cli-arg-shell = Le shell : bash, elvish, fish, powershell ou zsh
cli-arg-of = La commande

cli-licences-see = texte { $numbers }
cli-licences-text = Texte { $number }
cli-man-exit = CODE DE SORTIE
cli-man-exit-codes = 0 : tout va bien. 1 : quelque chose a été trouvé. 2 : mauvais usage, ou quelque chose n’a pas pu être lu ou écrit ; aucun cahier n’a été modifié.

# refus
cli-no-command = la commande « { $name } » n’existe pas
cli-no-command-do = « tripartite help » donne la liste des commandes.
cli-no-argument = « { $name } » n’est pas attendu ici
cli-missing = il manque { $name }
cli-no-value = { $name } demande une valeur
cli-invalid-value = « { $value } » n’est pas une valeur de { $name } ; sont acceptées : { $known }
cli-conflict = { $name } ne peut pas être utilisé avec { $other }
cli-not-utf8 = un argument n’est pas du texte en UTF-8
cli-misuse = la ligne de commande est illisible : { $name }
cli-open-file = Pour ouvrir un cahier : tripartite open { $file }
cli-settings = les réglages sont illisibles et ignorés : { $message }
cli-no-output = tout n’a pas pu être écrit sur la sortie standard : { $reason }
cli-home-relative = HOME vaut « { $home } », qui n’est pas un chemin complet, et n’est donc pas utilisé : réglages, versions et liste des cahiers ne sont pas gardés. Donnez à HOME ou à TRIPARTITE_HOME un dossier qui commence par /.
cli-no-home = le système n’indique pas de dossier personnel ; donnez à TRIPARTITE_HOME un dossier que le programme peut utiliser
cli-no-example = aucun instrument de la bibliothèque n’a d’exemple rempli
cli-country-do = Écrivez son nom ou son code à trois lettres (Kenya, KEN). Rien n’a été écrit.
cli-input-too-long = l’entrée standard est illisible, ou plus longue qu’une valeur ne peut l’être (1 Mio)
cli-input-not-utf8 = l’entrée standard n’est pas du texte en UTF-8

# ce que disent les commandes
cli-shipped = livré avec le programme
cli-empty = (vide)
cli-nothing-said = Rien n’est encore consigné ici.
cli-computed = d’après ses éléments
cli-new-made = { $file } : un cahier pour { $country } est commencé – { $instrument }
cli-new-next = { $questions ->
    [one] Une question à traiter.
   *[other] { $questions } questions à traiter.
} Continuez avec : tripartite open { $file }
cli-try-made = Une copie pour essayer : { $file }
cli-set = { $cell } : { $before } → { $now }
cli-set-same = { $cell } : { $now } – inchangé, rien n’a été écrit
cli-recover-none = Rien n’attend d’être récupéré.
cli-recover-foreign = { $file } n’a pas été lu : il contient peut-être du travail non enregistré, mais d’autres que vous ont pu y écrire.
cli-recover-foreign-do = S’il est à vous : déplacez-le sur un disque qui conserve les droits, dans le dossier journals de votre dossier d’état, et faites chmod 600 ; puis redemandez.
cli-recover-line = { $file } : commencé le { $date }, { $time }, par { $user } sur { $host }
cli-recover-forms = Saisi dans des formulaires non validés, et pas dans le fichier. Cela s’affichera à l’ouverture du cahier :
cli-recover-forms-kept = Saisi dans des formulaires non validés, et dans aucun fichier. Le journal qui le contient est mis de côté pour 30 jours :
cli-recovered = { $count ->
    [one] Une modification est récupérée dans { $file }.
   *[other] { $count } modifications sont récupérées dans { $file }.
}
cli-set-general = Cette question se pose ligne par ligne : la réponse générale est conservée sans être comptée. Répondez ligne par ligne : { $cell }
cli-recovered-disputed = { $count ->
    [one] Une case contient déjà autre chose : les deux versions sont gardées, et elle est marquée comme contestée.
   *[other] { $count } cases contiennent déjà autre chose : les deux versions sont gardées, et elles sont marquées comme contestées.
}
cli-set-many = { $count ->
    [0] Rien n’a changé.
    [one] Une valeur a été modifiée.
   *[other] { $count } valeurs ont été modifiées.
}
cli-set-no-value = Aucune valeur n’est donnée. Nommez la valeur après la case, ou mettez - à la place de la case pour lire plusieurs cases sur l’entrée standard.
cli-import-ending = Rien ne peut être repris d’un fichier qui se termine par « { $ending } ».
cli-import-ending-do = Nommez un rapport ou un questionnaire rempli de ce programme (.docx, .xlsx), une liste de sources (.bib, .ris, .json) ou des séries d’années (.csv, .tsv).
cli-import-not-docx = { $file } n’est pas un fichier DOCX.
cli-import-not-docx-do = Enregistrez-le dans Word comme « Document Word (.docx) ».
cli-import-broken = { $file } ne peut pas être lu jusqu’au bout.
cli-import-broken-do = Enregistrez-le de nouveau dans le programme dont il vient.
cli-import-no-marks = { $file } ne contient aucune des marques auxquelles un texte du cahier se reconnaît.
cli-import-no-marks-do = Seule l’analyse de la situation écrite en DOCX par ce programme peut revenir ; certains programmes enlèvent les marques en enregistrant.
cli-import-no-sources = { $file } ne contient pas de liste de sources lisible.
cli-import-no-sources-do = Exportez-la de votre logiciel de références en BibTeX, RIS ou CSL-JSON.
cli-import-no-register = Ce questionnaire n’a pas de registre de sources.
cli-import-no-register-do = Citez les sources dans le texte.
cli-import-text-gone = Non repris : « { $text } » appartient à un texte que le rapport ne contient plus.
cli-import-text-changed = Non repris : { $text } – ce texte a été modifié dans le cahier depuis que le rapport a été écrit. Comparez les deux et saisissez le texte à la main.
cli-import-text-references = Non repris : { $text } – ses références ne se distinguent pas de ses mots. Écrivez les références en notes de bas de page (workbook/references) avant d’envoyer le rapport.
cli-import-text-parts = Non repris : { $text } – ce texte nomme une partie du rapport introuvable dans ce cahier. Comparez les deux et saisissez le texte à la main.
cli-import-text-long = Non repris : { $text } – il est plus long qu’un texte peut l’être.
cli-import-notes = { $count ->
    [one] Une note de bas de page ajoutée figure entre parenthèses dans le texte ; saisissez sa source et citez-la.
   *[other] { $count } notes de bas de page ajoutées figurent entre parenthèses dans le texte ; saisissez leurs sources et citez-les.
}
cli-import-source-untitled = Non reprise : entrée { $number }, { $source } – elle n’a pas de titre.
cli-import-source-taken = Non reprise : entrée { $number }, { $source } – son nom est pris par une autre source.
cli-import-read-as = { "  " }--read-as { $word } : { $said }
cli-import-not-xlsx = { $file } n’est pas un fichier XLSX.
cli-import-not-xlsx-do = Enregistrez-le dans votre tableur comme « Classeur Excel (.xlsx) ».
cli-import-too-large = { $file } est beaucoup plus grand qu’un questionnaire rempli par des personnes.
cli-import-too-large-do = Copiez les lignes remplies dans un nouveau questionnaire (report -d form) et reprenez celui-ci.
cli-import-no-form = { $file } ne contient pas de questionnaire de ce programme.
cli-import-no-form-do = Écrivez-en un avec : tripartite report CAHIER -d form -o questionnaire.xlsx. Sa feuille a des colonnes nommées « answer » et « address » ou « key ».
cli-import-form-workbook = { $file } a été écrit pour un autre cahier.
cli-import-form-workbook-do = Reprenez-le dans le cahier pour lequel il a été écrit, ou enlevez-en la ligne « workbook » si vous êtes certain·e.
cli-import-form-instrument = { $file } appartient à un autre questionnaire.
cli-import-form-instrument-do = Reprenez-le dans un cahier de ce questionnaire.
cli-import-form-nobody = { $file } ne dit pas qui l’a rempli.
cli-import-form-nobody-do = Indiquez-y l’organisation, ou nommez qui l’a rempli (en ligne de commande : --by "Ministère du Travail, service de la sécurité sociale").
form-back-at = feuille « { $sheet } », ligne { $row }
form-back-refused = Non repris : { $place } – { $why }
form-back-change = { $cell } : { $before } → { $now }
form-back-beside = { $cell } : { $before } reste, et { $now } figure à côté, à départager : une réponse a été donnée ici depuis que le formulaire a été écrit
form-back-said = En propres termes, sur { $place } :
form-back-who = Dit par : { $who }
form-back-title = Questionnaire : { $who }
form-back-title-for = Questionnaire : { $who } ({ $party })
form-back-question = question { $number }
form-back-unknown = ce n’est pas une ligne du questionnaire tel que le cahier l’a maintenant
form-back-reworded = la question était formulée autrement quand le formulaire a été écrit ; veuillez la poser de nouveau
form-back-no-address = la ligne n’a plus ni son adresse ni sa clé, et l’on ne peut pas savoir à quelle question elle répond
form-back-two-boxes = { $count } cases sont cochées là où une seule est attendue
form-back-unknown-box = une case cochée n’est plus proposée
form-back-none-of = « { $found } » n’est aucun de : { $known }
form-back-reason = « sans objet » demande sa raison dans les mots à côté
form-back-twice = elle figure { $count } fois dans le formulaire, chaque fois avec une autre réponse
form-back-long = les mots sont plus longs qu’un texte peut l’être
cli-import-none = Rien à reprendre : { $same } identiques, { $refused } non repris.
cli-import-shown = { $count ->
    [one] Un changement serait repris
   *[other] { $count } changements seraient repris
} ; { $same } identiques, { $refused } non repris. Rien n’a encore changé : --write les met dans le cahier.
cli-import-done = { $count ->
    [one] Un changement a été repris
   *[other] { $count } changements ont été repris
} ; { $same } identiques, { $refused } non repris. Ce que le fichier contenait est gardé comme version.
cli-set-no-version = ce que le fichier contenait n’a pas pu être gardé comme version : { $reason }
cli-unconfirmed = C’est écrit, mais le disque ne l’a pas confirmé.
cli-versions-none = Aucune version de { $file } n’est gardée sur cet ordinateur.
cli-versions-next = Pour en comparer une au fichier : tripartite versions { $file } --show N. Pour en remettre une : --restore N.
cli-versions-answered = { $answered } réponses sur { $asked }
cli-versions-unreadable = pas un cahier lisible
cli-versions-differ = { $count ->
    [0] Rien n’a changé depuis.
    [one] Une case a changé depuis.
   *[other] { $count } cases ont changé depuis.
}
cli-versions-restored = { $file } est tel qu’il était dans la version { $number }. Ce qu’il contenait jusqu’ici est gardé comme version.
cli-versions-written = La version { $number } a été écrite dans { $file }.
cli-versions-unknown = il n’y a pas de version { $number } de { $file }
cli-versions-unknown-do = « tripartite versions { $typed } » donne la liste. Rien n’a été modifié.
cli-versions-damaged = la version { $number } de { $file } n’est pas un cahier lisible
cli-versions-damaged-do = Rien n’a été modifié. Écrivez-la dans un autre fichier avec --restore { $number } -o OUT et regardez-la dans un éditeur.
cli-versions-not-kept = ce que contient le fichier ou la version n’a pas pu être lu ou gardé : { $reason }
cli-versions-not-kept-do = Rien n’a été modifié. Écrivez la version dans un autre fichier avec --restore N -o OUT.
cli-merged = { $file } : { $taken ->
    [0] rien n’a été pris de l’autre version
    [one] une chose a été prise de l’autre version
   *[other] { $taken } choses ont été prises de l’autre version
}, { $disputed ->
    [0] rien n’est contesté.
    [one] une chose est contestée :
   *[other] { $disputed } choses sont contestées :
}
cli-merged-settle = Ouvrez-le et choisissez les versions à retenir (touche v), ou utilisez « tripartite set ».
cli-merge-other = { $file } n’est pas une version du même cahier
cli-merge-other-do = Rien n’a été écrit. Seules les versions d’un même cahier peuvent être réunies : elles ont le même « id » et le même instrument.
cli-checked = { $file } : { $count ->
    [0] rien à améliorer
    [one] une chose à améliorer
   *[other] { $count } choses à améliorer
}{ $faults ->
    [0] {""}
    [one] , dont une contradiction ou un renvoi rompu
   *[other] , dont { $faults } contradictions ou renvois rompus
}
cli-faults = { $path } : { $count ->
    [0] aucun défaut
    [one] un défaut
   *[other] { $count } défauts
}
cli-report-written = Le document a été écrit dans { $file }.
cli-report-kept = Ce que { $file } contenait avant est gardé comme version : tripartite versions { $typed }
cli-report-ending = Aucun document n’a l’extension .{ $ending }. Extensions connues : { $known }.
cli-report-unsuited = Le document « { $document } » ne peut pas être écrit en { $format }. Il peut l’être en { $known }.
cli-report-binary = { $format } n’est pas un texte qu’un terminal puisse montrer. Indiquez un fichier avec -o.
cli-report-refused = Le fichier n’a pas pu être produit : { $reason }
cli-report-no-sheets = Seuls xlsx et csv ont des feuilles : retirez --sheet, ou ajoutez -f xlsx.
cli-report-no-sheet = Il n’y a pas de feuille « { $sheet } ». Feuilles : { $known }.
cli-report-which-sheet = En CSV, chaque feuille est un fichier. Indiquez un fichier avec -o, ou une feuille avec --sheet : { $known }.
cli-reference-not-docx = { $file } : ce n’est pas un fichier DOCX, ses styles ne peuvent pas être repris
cli-reference-too-large = { $file } : une partie de ce fichier est plus grande que ne le sont des styles
cli-reference-broken = { $file } : { $place } n’est pas bien formé ; ouvrez et enregistrez le fichier dans Word, puis réessayez
cli-reference-prefix = { $file } : { $place } emploie le préfixe « { $found } », que rien ne déclare
cli-reference-character = { $file } : { $place } contient le caractère { $found }, qu’aucun XML ne peut contenir
cli-reference-reference = { $file } : renvoi rompu dans { $place } : { $found }
cli-reference-do = Rien n’a été écrit. Indiquez un fichier DOCX à vous avec --reference, ou omettez --reference.
cli-reference-format = Seul un DOCX reprend l’apparence d’un autre fichier, et ceci est du { $format } : omettez --reference, ou ajoutez -f docx.
cli-report-itself = { $file } est le cahier lui-même
cli-report-itself-do = Rien n’a été écrit. Choisissez un autre nom pour le document.
cli-report-option = { $option } est pour le document « { $of } », et ceci est « { $document } » : omettez cette option, ou ajoutez --document { $of }.
cli-no-meeting = Aucune réunion n’a encore été ouverte : il n’y a pas de procès-verbal. Pour l’ordre du jour d’une réunion prévue : --meeting ID.
cli-unknown-meeting = Il n’y a pas de réunion « { $meeting } ». Réunions de ce cahier : { $known }.
cli-report-force = Rien n’a été écrit. Choisissez un autre nom, ou remplacez-le avec --force ; ce qu’il contient est alors gardé comme version.
cli-report-force-or-number = Rien n’a été écrit. Choisissez un autre nom, laissez report le numéroter avec --number, ou remplacez-le avec --force ; ce qu’il contient est alors gardé comme version.
cli-shared = { $file } : une copie à envoyer a été écrite. Laissé de côté : { $what }.
cli-shared-whole = { $file } : une copie à envoyer a été écrite ; il n’y avait rien à laisser de côté.
cli-left-remarks = { $count ->
    [one] une remarque restreinte
   *[other] { $count } remarques restreintes
}
cli-left-notes = { $count ->
    [one] une note hors procès-verbal
   *[other] { $count } notes hors procès-verbal
}
cli-left-positions = { $count ->
    [one] une position masquée
   *[other] { $count } positions masquées
}
cli-left-versions = { $count ->
    [one] une version contestée d’une remarque, d’une position ou d’une note
   *[other] { $count } versions contestées de remarques, de positions ou de notes
}
cli-left-unknown = { $count ->
    [one] une clé inconnue de cette version
   *[other] { $count } clés inconnues de cette version
}

status-questions = questions
status-answered = avec réponse
status-unknown = inconnues
status-not-applicable = sans objet
status-deferred = reportées
status-open = ouvertes
status-overall = cahier entier
status-steps = Par étape
status-sections = Par section
status-chapters = Par chapitre du rapport (une question peut relever de plusieurs)
status-problems = { $faults ->
    [0] Aucune contradiction
    [one] Une contradiction ou un renvoi rompu
   *[other] { $faults } contradictions ou renvois rompus
}, { $advice ->
    [0] aucune suggestion
    [one] une suggestion
   *[other] { $advice } suggestions
} (« tripartite check » les énumère).

inventory-steps = étapes
inventory-actions = actions dans les étapes
inventory-chapters = chapitres du rapport
inventory-groups = groupes de la liste de contrôle
inventory-leaves = questions de la liste de contrôle
inventory-gates = questions-filtres
inventory-stems = amorces
inventory-headings = titres
inventory-facets = éléments des questions de la liste de contrôle (branches non comptées)
inventory-negative-facets = éléments pour lesquels « oui » est une lacune
inventory-standards = instruments du tableau 1 de la source
inventory-supplements = autres normes et traités
inventory-branches = branches de la sécurité sociale
inventory-obstacles = obstacles
inventory-obstacle-items = sous-points des obstacles
inventory-options = options de politique
inventory-examples = exemples d’options
inventory-letters = lettres du paragraphe sur les stratégies d’extension
inventory-statistics = statistiques clés
inventory-terms = termes du glossaire
inventory-registers = registres
inventory-languages = langues
cli-terminal = l’affichage plein écran n’a pas pu démarrer : { $reason }. Réessayez avec --plain.
panic-fault = Le programme a échoué et a dû s’arrêter :
panic-kept = Ce qui était enregistré est dans le fichier ou dans le journal ; relancez le programme pour récupérer ce qui manque au fichier.
cli-arg-section = Pour form : la section du questionnaire à imprimer
cli-arg-row = Pour form : le registre dont le questionnaire examine les entrées
cli-arg-respondent = Pour form et requests : la partie ou le groupe interrogé ; pour requests, aussi l’identifiant d’un organisme inscrit
cli-arg-against = Pour changes : la version antérieure du cahier
cli-arg-with = Une deuxième langue à côté de la première, dans les documents
cli-report-with = Deux langues côte à côte sont possibles dans les documents ; { $format } n’a qu’une langue.
cli-report-against = Le document « changes » demande --against ANCIEN, la version antérieure du cahier.
cli-report-folder = impossible de créer { $folder } : { $reason }
