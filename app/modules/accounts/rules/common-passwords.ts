/**
 * The commonest passwords, folded (lower case, letters and figures only), French and English keyboards. The length rule
 * already refuses the short ones: they stand here because figures added to them make no secret of them.
 */
const list = `
123456 12345678 123456789 1234567890 12345678910 123456789101 123456789012 1234567891011 987654321098 0123456789
azerty azertyuiop azertyuiopqsdfghjklm azertyuiopqs qsdfghjklm wxcvbn azerty123456 azertyuiop123 azerty12345
qwerty qwertyuiop qwertyuiopasdfghjkl qwertyuiopas qwerty123456 qwertyuiop123 asdfghjkl zxcvbnm asdfghjklzx 1qaz2wsx3edc
1q2w3e4r5t6y 1q2w3e4r5t6y7u a1z2e3r4t5y6 q1w2e3r4t5y6 1a2z3e4r5t6y aqwzsxedcrfv
motdepasse motdepass monmotdepasse lemotdepasse motdepassemotdepasse motdepassesecret nouveaumotdepasse mdp
password passw0rd passwordpassword mypassword thepassword newpassword changeme changemenow changezmoi changeznous
administrateur administrator admin adminadmin root utilisateur user invite guest secret secrets topsecret
bonjour bonjourbonjour bonjourtoutlemonde bonsoir bienvenue bienvenuebienvenue salut coucou coucoucoucou
jetaime jetaimejetaime jetaimemoncoeur jetaimemonamour jetadore moncoeur monamour iloveyou iloveyouiloveyou iloveyousomuch
doudou doudoudoudou chouchou loulou nounours princesse princess soleil soleilsoleil chocolat marseille olympique
olympiquedemarseille parissaintgermain psg football footballeur liberte libertes egalite fraternite libertefraternite
libertegalitefraternite libertEegalitefraternite liberteegalitefraternite vivelafrance francefrance france republique
letmein letmeinplease letmeinnow welcome welcomewelcome welcomehome sunshine superman superman batman dragon monkey
trustno1 starwars starwarsstarwars pokemon pokemonpokemon naruto minecraft minecraftminecraft fortnite
whatever whateverwhatever abc123abc123 abcd1234abcd abcdefghijkl abcdefghijklm abcdefgh aaaaaaaaaaaa
nicolas alexandre thomas julien camille marie sandrine celine caroline stephane isabelle chantal christine
iloveparis jesuischarlie jesuischarliejesuischarlie jaimelechocolat jaimelavie vivelesvacances vacances
centrevaldeloire valdeloire tours orleans blois chartres bourges chateauroux orleansorleans
democratie democratiepermanente democratiedemocratie lademocratie cooperative cooperativeregionale portail portaildemocratie
correcthorsebatterystaple correctchevalpileagrafe test testtest testtesttest demo demonstration demodemo
`
export const commonPasswords: ReadonlySet<string> = new Set(list.trim().toLowerCase().split(/\s+/))
