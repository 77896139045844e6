# Les mots des documents : l’analyse de la situation, ses parties et son annexe. Traduction de travail.

report-title = Analyse de la situation : { $country }
report-document = Analyse de la situation
report-kind = Document
report-instrument = Instrument
report-version = { $title }, version { $version }
report-answered-with = Rempli avec
report-produced = Fichier produit le
report-language-note = Ce que le groupe a écrit figure tel quel (langue de travail : { $language }) ; rien n’a été traduit.
report-contents = Table des matières
report-colon = {"\u00A0: "}
report-pdf-page = Page { $page } sur { $pages }
report-pdf-lacking = Aucune police de cet ordinateur n’affiche { $scripts }. À la place figure le code de chaque caractère, comme ‹U+0041›. Installez une police adaptée et produisez de nouveau ce fichier ; les autres formats contiennent le texte tel qu’il a été écrit.
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
report-quoted = « { $text } »
report-as-of = au { $date }
report-since = depuis { $date }
report-neutral = ni bon ni mauvais

report-overview = Vue d’ensemble
report-totals =
    { $answered } { $answered ->
        [one] réponse
       *[other] réponses
    } pour { $asked } { $asked ->
        [one] question
       *[other] questions
    } ; { $unknown } sans information connue, { $deferred } { $deferred ->
        [one] reportée
       *[other] reportées
    }, { $open } sans réponse à ce jour. { $na ->
        [0] Aucune question n’a été écartée comme ne se posant pas.
        [one] Une autre question ne se pose pas et n’entre pas dans le compte.
       *[other] { $na } autres questions ne se posent pas et n’entrent pas dans le compte.
    }
report-counts-note = Ce sont des nombres de questions, non une note : une réponse donnée peut révéler une lacune, et « inconnu » signifie que le groupe n’avait pas de source, non que la réponse est non. Une question posée pour chaque accord ou arrangement compte une fois pour chacun.
report-by-section = Questions par section
report-by-chapter = Questions par chapitre (une question peut servir à plusieurs chapitres)
report-missing = Ce qui manque, par section :
report-nothing-missing = Rien n’est inconnu et aucune réponse n’est sans source.
report-missing-unknown = { $count } sans information connue
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
report-count-unknown = { $count } sans information connue
report-count-deferred = { $count } { $count ->
        [one] reportée
       *[other] reportées
    }
report-count-open = { $count } sans réponse à ce jour
report-count-na = { $count } sans objet
report-semicolon = {"\u00A0; "}
report-signs = Signes
report-signs-note = Une réponse qui n’indique aucune source porte le signe « sans source » au lieu du sien, quoi qu’elle dise. À certaines questions, oui révèle une lacune ; les mots qui suivent la réponse le disent.

report-process = Le processus : étapes et actions
report-step = Étape { $number }. { $title }
report-computed = d’après ses éléments ; le groupe n’a pas donné de réponse d’ensemble
report-hidden = consigné, mais non compté : { $reply }
report-parts-each = dans chacun de ses éléments : { $parts }
report-parts-unknown = chaque élément est inconnu : { $parts }
report-parts-open = les éléments n’ont pas reçu de réponse un à un : { $parts }
report-level-basis = { $level } ; fondement : { $basis }
report-obstacles-evidenced = Obstacles attestés
report-matrix = La réponse fait l’objet d’un tableau ; voir

report-chapters = Constats par chapitre
report-chapter = Chapitre { $number }. { $title }
report-must = À traiter
report-findings = Ce qui a été constaté
report-elsewhere = Sert aussi à ce chapitre
report-see-chapter = exposé au chapitre { $number }
report-see-process = exposé avec son étape
report-not-known = Non connu ({ $count })
report-not-supported = Sans source à l’appui ({ $count })
report-disputed = Contesté ou contradictoire
report-other-questions = Questions qui ne servent à aucun chapitre
report-lacking = non indiqué

report-tables = Tableaux
report-standards = Normes internationales
report-standards-note = Conventions et traités : s’ils lient le pays, avec la date d’enregistrement et la date d’entrée en vigueur, telles que consignées. Recommandations : dans quelle mesure elles ont été prises en considération et appliquées. Le droit et la pratique sont appréciés séparément, et ne pas être lié n’est pas en soi une lacune.
report-standards-table = Normes figurant dans le tableau de la source
report-standards-named = Normes citées par la source hors de son tableau
report-standards-supplement = Compléments : normes que la source ne cite pas
report-nothing-recorded = rien de consigné pour { $count ->
        [one] une norme
       *[other] { $count } normes
    }
report-standard = Norme
report-status = Statut
report-in-law = En droit
report-in-practice = En pratique
report-sources = Sources
report-coverage = Couverture par branche et par groupe
report-coverage-at-a-glance = La couverture en un coup d’œil : chaque branche pour chaque groupe, en droit et dans la pratique
report-coverage-note = Le droit et la pratique sont appréciés séparément.
report-coverage-blank = seul : rien n’a été consigné, ce qui n’est ni « inconnu » ni « non ».
report-branch = Branche
report-group-law = { $group } : en droit
report-group-practice = { $group } : en pratique
report-branch-notes = Comment compter les branches :
report-registers = Registres sans entrée
report-registers-empty = Rien n’a été saisi sous : { $names }.
report-letters = Stratégie d’extension, lettre par lettre
report-letters-note = Chaque lettre du paragraphe sur les stratégies d’extension, avec les questions qui s’y rapportent et leur lecture.
report-letter = Lettre
report-asks = Ce qu’elle demande
report-questions = Questions
report-no-question = aucune question
report-obstacles = Obstacles
report-obstacles-note = Chaque obstacle, avec les réponses qui en attestent. Lorsqu’aucun élément n’est consigné, l’obstacle peut exister malgré tout : ne pas savoir n’est pas répondre non.
report-no-evidence = Aucun élément consigné.
report-options = Options de politique
report-options-note = Les options ne s’excluent pas. Rien ici ne les classe : c’est au groupe de travail de choisir.
report-examples = Exemples cités par { $source }, et non par ce groupe
report-open-actions = Actions encore ouvertes
report-no-open-actions = Toutes les actions sont achevées ou sans objet.

report-statistics = Statistiques clés de la source
report-statistics-note = Chiffres donnés par { $source }. Ils portent sur d’autres populations et d’autres dates que ce cahier et ne lui sont pas comparés.
report-statistic = { $value } { $unit } ({ $date })
report-population = Population
report-definition = Définition
report-source = Source
report-tensions = Chiffres qui semblent se contredire et ne se contredisent pas

report-sources-cited = Sources citées
report-nothing-cited = Aucune source n’est citée.
report-source-lost = Cette source est citée mais ne figure dans aucun registre.
report-cited-at = Citée sous
report-cited-rows = { $register } ({ $count })
report-sources-uncited = Sources saisies et non citées
report-references = Références de l’instrument
report-glossary = Glossaire

report-annex = Annexe
report-unplaced = Consigné sans place dans cet instrument
report-unplaced-note = Ces entrées renvoient à une question, une ligne, un élément ou un champ que cette version de l’instrument n’a pas, ou qui n’est pas demandé à cet endroit. Elles sont imprimées pour que rien ne se perde ; elles ne sont comptées nulle part.
report-versions = Contesté : les deux versions
report-versions-note = Deux personnes ont modifié ces éléments, chacune à sa manière, et le groupe n’a pas encore décidé quelle version vaut. La première est celle que le rapport donne ailleurs.
report-version-here = { $text }
report-version-other = L’autre version : { $text }
report-points = Points à revoir avant la version finale
report-points-note = Ce sont des conseils : rien ici ne fait obstacle.

# ce que les pages numérotent et relient
report-table = Tableau
report-figure = Figure
report-skip = Aller au texte

# les feuilles d’un classeur de calcul
sheet-about = À propos
sheet-answers = Réponses
sheet-gaps = Lacunes
sheet-standards = Normes
sheet-coverage = Couverture
sheet-chapters = Chapitres
sheet-sources = Citations
sheet-points = Points à revoir
sheet-rest = Autres saisies
sheet-continued = (suite)
sheet-column-fact = À propos de ce classeur
sheet-column-value = Ce qui a été consigné
sheet-column-disclaimer = Avertissement
sheet-column-number = Numéro
sheet-column-address = Adresse
sheet-column-question = Question ou norme
sheet-column-row = Posée au sujet de
sheet-column-state = État
sheet-column-reads = Se lit comme
sheet-column-parts = Élément par élément
sheet-column-part = Élément
sheet-column-sources = Sources
sheet-column-where = Où
sheet-column-kind = Nature
sheet-column-group = Groupe
sheet-column-chapter = Chapitre
sheet-column-point = Ce qu’il faut revoir
