package org.gradus.grader.exercises;

/** What is said about the first two steps of a GRU that are asked for. */
final class GruStepSlips {
  private static final Slip[] ONE = {
    Slip.rows(
        "z is the share of the old state, h′ = (1 − z) ⊙ n + z ⊙ h; here it is that of the new one",
        "0.778006881"),
    Slip.rows("r and z are swapped: the rows stand in the order r, z, n", "0.796237969"),
    Slip.rows(
        "the rows stand in the order r, z, n",
        "0.680185718",
        "0.684071614",
        "0.800866186",
        "0.801618479"),
    Slip.rows("d is added to U h, so r multiplies it, too: r ⊙ (U h + d)", "0.808292321"),
    Slip.rows("the bias b is outside of r: W x + b + r ⊙ (U h + d)", "0.784021044"),
    Slip.rows("d is missing: the second bias is added to U h", "0.676444527"),
    Slip.rows("d is missing from the gates: r and z have it, too", "0.788238126"),
    Slip.rows("d is missing from the candidate: r ⊙ (U h + d)", "0.689772321"),
    Slip.rows("b and d are swapped: b is added to W x, d to U h", "0.803572594"),
    Slip.rows("d was taken in the place of b: there are two biases", "0.82090757"),
    Slip.rows("b was taken in the place of d: there are two biases", "0.664084872"),
    Slip.rows("both biases are missing", "0.695481699"),
    Slip.rows("r multiplies U h + d alone, not W x + b", "0.737701998"),
    Slip.rows("the reset gate r is missing from the candidate", "0.774050204"),
    Slip.rows("r lets the past in: r ⊙ (U h + d), not (1 − r)", "0.817862561"),
    Slip.rows("the candidate has r, not z, in front of U h + d", "0.794961338"),
    Slip.rows("r is added to the past; it has to multiply it", "0.840723829"),
    Slip.rows("r multiplies U h + d inside of the tanh, not the candidate", "0.722646359"),
    Slip.rows("the candidate has no U h: r ⊙ (U h + d)", "0.849409546"),
    Slip.rows("the candidate has no past: r ⊙ (U h + d)", "0.826461189"),
    Slip.rows("the candidate has r ⊙ h in the place of r ⊙ (U h + d)", "0.851172747"),
    Slip.rows("the candidate has no W x + b", "0.438385188"),
    Slip.rows("n is a tanh, not a sigmoid", "0.779582186"),
    Slip.rows("r and z are sigmoids, between 0 and 1; only n is a tanh", "0.784692192"),
    Slip.rows("r is a sigmoid; only n is a tanh", "0.785874016"),
    Slip.rows("z is a sigmoid; only n is a tanh", "0.789291083"),
    Slip.rows("the candidate is a tanh of its sum; the tanh is missing", "0.866884164"),
    Slip.rows("a sigmoid is 1 / (1 + exp(−a)); here the minus is missing", "0.839753861"),
    Slip.rows("this is the candidate n; h′ mixes it with the old state", "0.768124735"),
    Slip.rows("this is the gate z; h′ mixes n and h by it", "0.689974481"),
    Slip.rows("this is the gate r", "0.768524783"),
    Slip.rows("n comes in by 1 − z, not whole", "1.32010432"),
    Slip.rows("h stays by z, not whole", "1.03813827"),
    Slip.rows("both parts have z; the new one has 1 − z", "1.08196605"),
    Slip.rows("both parts have 1 − z; the old one has z", "0.486158685"),
    Slip.rows("z ⊙ h is missing: the old state is lost", "0.23813827"),
    Slip.rows("(1 − z) ⊙ n is missing: nothing new comes in", "0.551979585"),
    Slip.rows("the mix is the state: no tanh of it", "0.658475795"),
    Slip.rows("r mixes the past into the candidate; it is z that mixes n and h", "0.792621666"),
    Slip.rows("nothing is taken away: (1 − z) ⊙ n + z ⊙ h", "-0.313841315"),
    Slip.rows("U h is missing from the gates: the old state goes into r and z", "0.788786251"),
    Slip.rows("W x is missing: the input goes into both gates and the candidate", "0.569686332"),
    Slip.rows("x and h are swapped: w goes with x, u with h", "0.739526497"),
    Slip.rows("the bias is added, not taken away", "0.77492897"),
    Slip.rows("this is the old state; nothing has changed", "0.8")
  };

  private static final Slip[] TWO = {
    Slip.rows(
        "r multiplies the product U h, not h: this one has it before the product",
        "0.107113442 0.425151042",
        "0.00743070252 0.383175577",
        "-0.0663330875 0.362550194"),
    Slip.rows(
        "each unit has an r of its own; here both had the same one",
        "-0.026509255 0.383175577",
        "0.046826889 0.362686619"),
    Slip.rows(
        "each unit has a z of its own; here both had the same one",
        "-0.026509255 -0.041418339",
        "-0.306986640 0.362686619"),
    Slip.rows(
        "rows of r lie together, then come those of z and n: row 0 and 1 are r of both units",
        "-0.125570746 0.503940345"),
    Slip.rows(
        "w has rows and columns swapped within r, z and n: row j belongs to unit j",
        "0.426174099 0.16876067"),
    Slip.rows(
        "u has rows and columns swapped within r, z and n: row j belongs to unit j",
        "-0.69006785 0.693196089"),
    Slip.rows(
        "rows and columns are swapped within r, z and n, in both matrices",
        "-0.118836979 0.627544029"),
    Slip.rows(
        "a product with a row is a sum: only its last term was kept (= in place of +=)",
        "-0.0843651905 0.663271158"),
    Slip.rows(
        "U h is a matrix times a vector: a unit hears of all units, not of itself alone",
        "-0.100235551 0.62600596"),
    Slip.rows(
        "each row has a bias of its own: b[0] and b[1] alone were used",
        "0.0598935131 0.350011244"),
    Slip.rows(
        "each row has a bias of its own: the first two of b and d alone were used",
        "-0.195229012 0.0482051167"),
    Slip.rows(
        "unit 1 has seen the new state of unit 0: all units read the old one, so write into a new array",
        "-0.0265092547 0.634778986"),
    Slip.rows(
        "the units stand in the order of the rows: here they are swapped",
        "0.362686619 -0.0265092547"),
    Slip.rows("both units got the number of unit 0", "-0.0265092547 -0.0265092547"),
    Slip.rows("both units got the number of unit 1", "0.362686619 0.362686619"),
    Slip.rows("only unit 0 was computed", "-0.0265092547 0"),
    Slip.rows("x and h are swapped: w goes with x, u with h", "-0.219496443 0.463247104")
  };

  private GruStepSlips() {}

  /** What the slip is where there is one unit. */
  static String ofOneUnit(double[] found) {
    return Slip.of(
        found,
        "W x + b = {0.9, −0.9, 1.4}, U h + d = {0.3, 1.7, −0.5}, so r = 0.769, z = 0.690, and the sum inside the tanh is 1.016",
        ONE);
  }

  /** What the slip is where there are two units and two inputs. */
  static String ofTwoUnits(double[] found) {
    return Slip.of(
        found,
        "W x + b = {0.8, −1.3, −0.8, −0.1, −0.4, 1.3}, U h + d = {−0.75, −0.1, 1, −0.7, −0.8, 0.5}, so r = {0.512, 0.198}",
        TWO);
  }
}
