package org.gradus.grader.exercises;

/** What is said about the first two steps of an LSTM that are asked for. */
final class LstmStepSlips {
  private static final Slip[] ONE = {
    Slip.rows(
        "the answer is {h, c}: the state in row 0, the cell in row 1", "-1.42396734 -0.574907646"),
    Slip.rows(
        "f and i are swapped: f says how much of the old cell stays, i how much of g comes in",
        "-0.580051578 -1.46381302"),
    Slip.rows(
        "g and o are swapped: the third row is that of g, the fourth that of o",
        "-0.243393845 -0.703357821"),
    Slip.rows(
        "the gates stand in the order i, f, g, o",
        "0.0174876006 0.0270916254",
        "-0.13121443 -0.339424324",
        "-0.133560602 -0.179936172",
        "-0.639971324 -1.26706165",
        "-0.260975093 -0.77582561",
        "-0.448710843 -0.857502339",
        "-0.232612648 -0.661905233",
        "-0.559478867 -0.963227856",
        "-0.668065128 -1.42406892",
        "0.0287436846 0.0445479987",
        "-0.124922619 -0.321967951",
        "-0.42126481 -0.779570021",
        "-0.206529045 -0.569013166",
        "-0.414879103 -0.622664322",
        "-0.034181817 -0.0455915178",
        "-0.154380525 -0.199041645",
        "-0.667389792 -1.25354501",
        "-0.566640233 -0.90986554",
        "-0.690633533 -1.3707066",
        "-0.44777285 -0.647234324",
        "-0.0667301808 -0.0851212683"),
    Slip.rows("the bias b is missing", "-0.637029564 -0.933688997"),
    Slip.rows("the bias is added, not taken away", "-0.412184956 -0.458653968"),
    Slip.rows("the bias is added once: it came with W x and with U h", "-0.314862403 -1.8207929"),
    Slip.rows("U h is missing: the old state goes into every gate", "-0.0997737774 -0.389567164"),
    Slip.rows("W x is missing: the input goes into every gate", "-0.545002888 -1.81912349"),
    Slip.rows("x and h are swapped: w goes with x, u with h", "-0.381860207 -0.801275437"),
    Slip.rows("u goes with the state h, not with the cell c", "0.00333885435 0.187811647"),
    Slip.rows(
        "h and c are swapped: h goes into the gates, c is the cell that f keeps",
        "0.0110981399 0.720204645"),
    Slip.rows("f multiplies the old cell c, not the old state h", "0.189051006 0.301630898"),
    Slip.rows(
        "the cell is right; the state is o ⊙ tanh c, and the tanh is missing",
        "-0.919393496 -1.42396734"),
    Slip.rows(
        "the cell is right; the state is o ⊙ tanh c, not the tanh of a product",
        "-0.725610368 -1.42396734"),
    Slip.rows("the state is made of the new cell, not of the old one", "-0.584414678 -1.42396734"),
    Slip.rows(
        "the cell is right; the state is o ⊙ tanh c, not o ⊙ σ(c)", "0.125283397 -1.42396734"),
    Slip.rows(
        "the cell is right; the output gate o is missing from the state",
        "-0.890423652 -1.42396734"),
    Slip.rows(
        "the cell is right, but the state is not o itself: it is o ⊙ tanh c",
        "0.645656306 -1.42396734"),
    Slip.rows(
        "the state is right, but the cell goes on without a tanh", "-0.574907646 -0.890423652"),
    Slip.rows("the new cell is a sum, without a tanh", "-0.459450912 -0.890423652"),
    Slip.rows("the state is right; row 1 is still the old cell", "-0.574907646 -1.5"),
    Slip.rows("the cell is right; row 0 is still the old state", "0.8 -1.42396734"),
    Slip.rows("both rows are the state; row 1 is the cell", "-0.574907646 -0.574907646"),
    Slip.rows("both rows are the cell; row 0 is the state", "-1.42396734 -1.42396734"),
    Slip.rows(
        "g is a tanh, not a sigmoid: it may take away from the cell, too",
        "-0.432334036 -0.810024883"),
    Slip.rows(
        "i, f and o are sigmoids, between 0 and 1; only g is a tanh", "-0.488773688 -1.52815935"),
    Slip.rows("i is a sigmoid; only g is a tanh", "-0.578666453 -1.45280098"),
    Slip.rows("f is a sigmoid; only g is a tanh", "-0.584335959 -1.49932572"),
    Slip.rows("o is a sigmoid; only g is a tanh", "-0.478201637 -1.42396734"),
    Slip.rows("g is a tanh of its sum; here it is the sum itself", "-0.576985712 -1.43972415"),
    Slip.rows(
        "a sigmoid is 1 / (1 + exp(−a)); here the minus is missing", "-0.151235117 -0.455981618"),
    Slip.rows(
        "the forget gate is missing, as in the paper of 1997: here f ⊙ c is wanted",
        "-0.611216011 -1.79857719"),
    Slip.rows("the input gate is missing: g comes in as i ⊙ g", "-0.585034615 -1.50533912"),
    Slip.rows(
        "f says what stays, not what is forgotten: f ⊙ c, not (1 − f) ⊙ c",
        "-0.379046995 -0.673187028"),
    Slip.rows("i has a gate of its own; it is not 1 − f", "-0.542181057 -1.22027857"),
    Slip.rows("f has a gate of its own; it is not 1 − i", "-0.35576048 -0.619824712"),
    Slip.rows("f ⊙ c is missing: the old cell is lost", "-0.187246788 -0.298577186"),
    Slip.rows(
        "nothing new comes in: i ⊙ g is missing, or g, a tanh, was kept from being negative",
        "-0.522617229 -1.12539016"),
    Slip.rows("the parts are added, f ⊙ c + i ⊙ g, not multiplied", "0.209138319 0.336015827"),
    Slip.rows("nothing is taken away: f ⊙ c + i ⊙ g", "-0.438246327 -0.826812972"),
    Slip.rows(
        "a 1 was added to the forget gate; its bias is in b already", "-0.598368917 -1.63493195"),
    Slip.rows(
        "the sigmoid is the exact one, not its approximation by three straight lines",
        "-0.544613931 -1.36876121"),
    Slip.rows(
        "the tanh was taken of h before it went in; h is the state as it is",
        "-0.490749742 -1.23575905"),
    Slip.rows(
        "the output gate lets the cell pass: it is not added to it", "-0.244767346 -1.42396734"),
    Slip.rows("this is the old state and the old cell; nothing has changed", "0.8 -1.5")
  };

  private static final Slip[] TWO = {
    Slip.rows(
        "rows of one gate lie together: row 0 and 1 are i of both units, then come two of f, and so on",
        "0.0946733915 -0.11074521 0.226252282 -0.373687837"),
    Slip.rows(
        "w has rows and columns swapped within each gate: row j of a gate belongs to its unit j",
        "0.452380832 -0.0808422738 0.581165347 -0.310172873"),
    Slip.rows(
        "u has rows and columns swapped within each gate: row j of a gate belongs to its unit j",
        "-0.473360377 0.0158943181 -0.687035915 0.0743519958"),
    Slip.rows(
        "rows and columns are swapped within each gate, in both matrices",
        "-0.247263358 0.00129561877 -0.347087586 0.00710229866"),
    Slip.rows(
        "a product with a row is a sum: only its last term was kept (= in place of +=)",
        "0.180008226 -0.00917628343 0.244697458 -0.0396634036"),
    Slip.rows(
        "U h is a sum: only its last term was kept",
        "0.129136493 -0.015780966 0.149556423 -0.050946183"),
    Slip.rows(
        "W x is a sum: only its last term was kept",
        "0.225463388 -0.0453573099 0.291932566 -0.198516173"),
    Slip.rows(
        "U h is a matrix times a vector: a unit hears of all units, not of itself alone",
        "-0.114486399 -0.015780966 -0.145177298 -0.050946183"),
    Slip.rows(
        "a row of u goes with the numbers of h one by one, not with one of them",
        "-0.162025773 -0.0450934952 -0.235539277 -0.146489853"),
    Slip.rows(
        "each row has a bias of its own: b[0] and b[1] alone were used",
        "0.0219977841 -0.0467366082 0.0262284694 -0.163121698"),
    Slip.rows(
        "each gate has two numbers of b, one for each unit: here it had one number for both",
        "-0.00384326666 -0.0208924974 -0.00451115686 -0.0521075506"),
    Slip.rows(
        "b[j] is added once, not with each product (move it out of the loop)",
        "0.187682125 -0.0629542294 0.202399495 -0.238503311",
        "0.345090468 -0.0651142779 0.367422428 -0.34189228",
        "0.278228619 -0.0654835323 0.296373191 -0.290827772"),
    Slip.rows(
        "each sum begins anew: the row's before went on in the next",
        "-0.128996207 -0.062441115 -0.333247677 -0.276597331",
        "-0.0887785 -0.0234291147 -0.294595153 -0.239345224"),
    Slip.rows(
        "unit 1 has seen the new state of unit 0: all units read the old one, so write into new arrays",
        "0.0872320751 -0.0204286013 0.0977029337 -0.0659889068"),
    Slip.rows(
        "the units stand in the order of the rows: here they are swapped",
        "-0.0581634314 0.0872320751 -0.189857296 0.0977029337"),
    Slip.rows(
        "both units got the numbers of unit 0",
        "0.0872320751 0.0872320751 0.0977029337 0.0977029337"),
    Slip.rows(
        "both units got the numbers of unit 1",
        "-0.0581634314 -0.0581634314 -0.189857296 -0.189857296"),
    Slip.rows("only unit 0 was computed", "0.0872320751 0 0.0977029337 0"),
    Slip.rows(
        "a row for h and a row for c; these are pairs of a unit",
        "0.0872320751 0.0977029337 -0.0581634314 -0.189857296"),
    Slip.rows(
        "x and h are swapped: w goes with x, u with h",
        "-0.119870224 -0.0918084132 -0.136942562 -0.195734333")
  };

  private LstmStepSlips() {}

  /** What the slip is where there is one unit. */
  static String ofOneUnit(double[] found) {
    return Slip.of(
        found,
        "the sums are {1.3, 1.1, −0.4, 0.6}, so i = 0.786, f = 0.750, g = −0.380, o = 0.646; f ⊙ c is −1.125, i ⊙ g is −0.299",
        ONE);
  }

  /** What the slip is where there are two units and two inputs. */
  static String ofTwoUnits(double[] found) {
    return Slip.of(
        found,
        "the sums of i are {0.25, −1.8}, of f {0.1, −0.3}, of g {−1.8, 1}, of o {2.15, −0.8}",
        TWO);
  }
}
