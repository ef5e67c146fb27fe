"""Invented pages of reports, in which what may tell who somebody is is marked: ⟦kind:words⟧.

Nobody in them exists. The patterns were mended after a look at the first two pages; the last two
were written afterwards, and nothing was changed for them.
"""

ENGLISH = """
The delegation visited Kestrel Hill Prison and the police stations of Harbour Street and Old Quay.
It spoke in private with forty-one persons and thanks the staff for their co-operation. The
Ministry of Justice had informed all establishments beforehand.

⟦name:Elias Thorne⟧, who was met in ⟦cell:cell B-14⟧, said that on ⟦date:3 May 2031⟧ two officers
had struck him with a baton. The doctor on duty, ⟦name:Dr Ines Marlow⟧, had recorded a bruise of
six by four centimetres on the left forearm. The register bears the number ⟦number:2031/004517⟧.

A second prisoner, ⟦name:Jan van der Velde⟧ (born on ⟦date:17/09/1988⟧), shared ⟦cell:cell 22⟧
with ⟦name:Mr Okoro⟧ and two others. He gave the telephone number of his sister, ⟦number:+44 20
7946 0018⟧, and her address, ⟦mail:m.velde@mail.example⟧. The prisoners ⟦name:Thorne⟧ and
⟦name:Okoro⟧ had been moved on the following morning.

At Harbour Street a woman who wished to be called ⟦name:Lina⟧ had been held from ⟦date:May 9,
2031⟧ until noon of the next day. Her lawyer, ⟦name:Maria de la Serna⟧, was told only on ⟦date:the
10th of May⟧. Sergeant ⟦name:P. Whitlock⟧ and Constable ⟦name:O'Hara⟧ were on duty. The custody
record, ⟦number:no. 8841⟧, gives neither name.

In the psychiatric hospital of Lindow the patient in ⟦cell:room 7⟧, ⟦cell:bed 2⟧, had been tied
for eleven hours. The nurse, ⟦name:Anna-Lena Björk⟧, spoke of four such cases since
⟦date:2031-02-14⟧; the head of the ward, ⟦name:Professor Kwame Adjei⟧, of two. The file of
⟦name:A.B.⟧, a boy of sixteen, was not found.

The European Committee recalls that the Convention forbids ill-treatment under all circumstances.
The Government of Arland is asked to inform the Committee within three months of the steps taken.
Living space of less than four square metres in a cell for several persons is not acceptable. The
budget for the renovation of Kestrel Hill Prison is 1,250,000 euros in the years 2031 to 2033.

The complaint of ⟦name:Mrs Adaeze Okoro⟧ was received by the Office of the Ombudsman on ⟦date:21
June 2031⟧ under ⟦number:file 77/2031⟧. A former officer, ⟦name:Tobias Grünwald-Meyer⟧, confirmed
it. The Prosecutor General answered that no inquiry had been opened. The prison doctor,
⟦name:Marlow⟧, has left the service since. The witness known as ⟦name:al-Rashid⟧ could not be
found.
"""

FRENCH = """
La délégation a visité la prison de Kestrel Hill et les commissariats de la rue du Port et du
Vieux-Quai. Elle s'est entretenue en privé avec quarante et une personnes et remercie le personnel
de sa coopération. Le Ministère de la Justice avait informé tous les établissements.

⟦name:Élias Thorne⟧, rencontré dans la ⟦cell:cellule B-14⟧, a dit que le ⟦date:3 mai 2031⟧ deux
surveillants l'avaient frappé avec une matraque. Le médecin de garde, le ⟦name:Dr Inès Marlow⟧,
avait noté une ecchymose à l'avant-bras gauche. Le registre porte le numéro ⟦number:2031/004517⟧.

Un deuxième détenu, ⟦name:Jean de la Tour⟧ (né le ⟦date:17.09.1988⟧), partageait la ⟦cell:cellule
n° 22⟧ avec ⟦name:M. Okoro⟧ et deux autres. Il a donné le téléphone de sa sœur, ⟦number:06 12 34
56 78⟧, et son adresse, ⟦mail:m.delatour@mail.example⟧. Les détenus ⟦name:Thorne⟧ et ⟦name:Okoro⟧
ont été déplacés le lendemain.

Au commissariat du Port, une femme qui voulait être appelée ⟦name:Lina⟧ avait été retenue du
⟦date:1er mai 2031⟧ jusqu'au lendemain à midi. Son avocate, ⟦name:Mme Claire d'Aubigny⟧, n'a été
prévenue que le ⟦date:2 mai⟧. Le brigadier ⟦name:P. Lenoir⟧ et l'agent ⟦name:Castel⟧ étaient de
service. Le procès-verbal, ⟦number:n° 8841⟧, ne donne aucun nom.

À l'hôpital psychiatrique de Lindow, le patient de la ⟦cell:chambre 7⟧, ⟦cell:lit 2⟧, était resté
attaché onze heures. L'infirmière, ⟦name:Anne-Lise Börk⟧, a parlé de quatre cas semblables depuis
le ⟦date:14/02/2031⟧ ; le chef du service, le ⟦name:Professeur Kwamé Adjei⟧, de deux. Le dossier
de ⟦name:A.B.⟧, un garçon de seize ans, est resté introuvable.

Le Comité européen rappelle que la Convention interdit les mauvais traitements en toutes
circonstances. Le Gouvernement de l'Arlande est prié d'informer le Comité dans les trois mois des
mesures prises. Moins de quatre mètres carrés d'espace vital par personne dans une cellule
collective ne sont pas acceptables. Le budget de la rénovation est de 1 250 000 euros.

La plainte de ⟦name:Mme Adaeze Okoro⟧ a été reçue par le Bureau du Médiateur le ⟦date:21 juin
2031⟧ sous la référence ⟦number:dossier 77/2031⟧. Un ancien surveillant, ⟦name:Tobias
Grünwald-Meyer⟧, l'a confirmée. Le Procureur général a répondu qu'aucune enquête n'était ouverte.
Le médecin, ⟦name:Marlow⟧, a depuis quitté le service. Le témoin connu sous le nom
d'⟦name:al-Rachid⟧ n'a pas été retrouvé.
"""

ENGLISH_UNSEEN = """
In the remand wing ⟦name:Samir Haddad⟧ told the delegation that he had been refused a doctor since
⟦date:the second of April⟧. The entry of ⟦date:2 Apr 2031⟧ (⟦number:ref. AR-20314⟧) is signed
⟦name:T.K.⟧ and countersigned by ⟦name:Inspector Leila Novak⟧. He was alone in ⟦cell:cell 4⟧ of
Block C.

At the juvenile centre of Greywater the director, ⟦name:Ms Fiona McAllister⟧, showed a room in
which ⟦name:Danny⟧, aged fifteen, and ⟦name:Wei Ling Tan⟧ had been held. The mother of the second
was called on ⟦date:30.3.31⟧ at ⟦number:020 555 0143⟧. Inmates ⟦name:DE VRIES Pieter⟧ and ⟦name:Ó
Briain⟧ sleep in ⟦cell:dormitory 3⟧.

The State Police keep custody records for ten years. The Constitution of Arland guarantees access
to a lawyer. The delegation recommends that Greywater Centre receive a nurse. In the view of the
Committee, the Law on Execution of Sanctions should be amended before 1 January 2032.
"""

FRENCH_UNSEEN = """
Au quartier des prévenus, ⟦name:Samir Haddad⟧ a dit qu'on lui refusait un médecin depuis ⟦date:le
deux avril⟧. L'inscription du ⟦date:2 avr. 2031⟧ (⟦number:réf. AR-20314⟧) est signée ⟦name:T.K.⟧
et contresignée par l'inspectrice ⟦name:Leïla Novak⟧. Il était seul dans la ⟦cell:cellule 4⟧ du
bâtiment C.

Au centre pour mineurs de Greywater, la directrice, ⟦name:Mme Fiona McAllister⟧, a montré une
pièce où ⟦name:Danny⟧, quinze ans, et ⟦name:Wei Ling Tan⟧ avaient été retenus. La mère du second a
été appelée le ⟦date:30.3.31⟧ au ⟦number:01 55 50 14 33⟧. Les détenus ⟦name:DE VRIES Pieter⟧ et
⟦name:Ó Briain⟧ dorment dans le ⟦cell:dortoir 3⟧.

La Police d'État conserve les registres dix ans. La Constitution de l'Arlande garantit l'accès à
un avocat. La délégation recommande que le Centre de Greywater reçoive une infirmière. De l'avis
du Comité, la Loi sur l'exécution des sanctions devrait être modifiée avant le 1er janvier 2032.
"""
