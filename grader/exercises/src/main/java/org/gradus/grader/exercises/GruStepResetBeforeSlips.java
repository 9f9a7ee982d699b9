package org.gradus.grader.exercises;

/** What is said about the first two steps of the other GRU that are asked for. */
final class GruStepResetBeforeSlips {
  private static final Slip[] ONE = {
    Slip.rows(
        "z is the share of the old state, h′ = (1 − z) ⊙ n + z ⊙ h; here it is that of the new one",
        "0.700055423"),
    Slip.rows("r and z are swapped: the rows stand in the order r, z, n", "0.624552359"),
    Slip.rows(
        "the rows stand in the order r, z, n",
        "0.694228564",
        "0.701147494",
        "0.521577225",
        "0.52687088"),
    Slip.rows("r multiplies h alone, not W x + b", "0.567803412", "0.573027559"),
    Slip.rows("the bias is added once", "0.630435477"),
    Slip.rows("the reset gate r is missing from the candidate", "0.600796794"),
    Slip.rows("r lets the past in: U (r ⊙ h), not (1 − r)", "0.635741709"),
    Slip.rows("the candidate has r, not z, in front of h", "0.612640205"),
    Slip.rows("the candidate has no past: U (r ⊙ h)", "0.647744984"),
    Slip.rows("the candidate has r ⊙ h without U", "0.660896276"),
    Slip.rows("the candidate has no W x + b", "0.423209371"),
    Slip.rows("the bias b is missing", "0.614021845"),
    Slip.rows("the bias is missing from the candidate", "0.612956858"),
    Slip.rows(
        "what goes on is z ⊙ h, the old state itself: r is for the candidate alone", "0.448503967"),
    Slip.rows("z is made of h, not of r ⊙ h: r is for the candidate alone", "0.624331535"),
    Slip.rows(
        "r ⊙ h was written over h: z and what goes on need the old state itself", "0.453995309"),
    Slip.rows("n is a tanh, not a sigmoid", "0.62071135"),
    Slip.rows("r and z are sigmoids, between 0 and 1; only n is a tanh", "0.61442686"),
    Slip.rows("r is a sigmoid; only n is a tanh", "0.627746748"),
    Slip.rows("z is a sigmoid; only n is a tanh", "0.611608033"),
    Slip.rows("the candidate is a tanh of its sum; the tanh is missing", "0.657027353"),
    Slip.rows("a sigmoid is 1 / (1 + exp(−a)); here the minus is missing", "0.760183227"),
    Slip.rows("this is the candidate n; h′ mixes it with the old state", "0.722380806"),
    Slip.rows("this is the gate z; h′ mixes n and h by it", "0.817574476"),
    Slip.rows("this is the gate r", "0.645656306"),
    Slip.rows("n comes in by 1 − z, not whole", "1.21292549"),
    Slip.rows("h stays by z, not whole", "0.731780697"),
    Slip.rows("both parts have z; the new one has 1 − z", "1.08114479"),
    Slip.rows("both parts have 1 − z; the old one has z", "0.241236011"),
    Slip.rows("z ⊙ h is missing: the old state is lost", "0.131780697"),
    Slip.rows("(1 − z) ⊙ n is missing: nothing new comes in", "0.490544686"),
    Slip.rows("the mix is the state: no tanh of it", "0.552745019"),
    Slip.rows("r mixes the past into the candidate; it is z that mixes n and h", "0.643364867"),
    Slip.rows("nothing is taken away: (1 − z) ⊙ n + z ⊙ h", "-0.358763989"),
    Slip.rows("U h is missing from the gates: the old state goes into r and z", "0.645351767"),
    Slip.rows("W x is missing: the input goes into both gates and the candidate", "0.292656148"),
    Slip.rows("x and h are swapped: w goes with x, u with h", "0.716871914"),
    Slip.rows("the bias is added, not taken away", "0.593121864"),
    Slip.rows("this is the old state; nothing has changed", "0.6")
  };

  private static final Slip[] TWO = {
    Slip.rows(
        "r multiplies h, before the product: U (r ⊙ h), not r ⊙ (U h), which is the layer of task 2",
        "0.42556426 -0.431812081"),
    Slip.rows(
        "rows of r lie together, then come those of z and n: row 0 and 1 are r of both units",
        "0.760196459 0.0184520364"),
    Slip.rows(
        "w has rows and columns swapped within r, z and n: row j belongs to unit j",
        "0.291367752 -0.586223587"),
    Slip.rows(
        "u has rows and columns swapped within r, z and n: row j belongs to unit j",
        "0.0302057465 0.0711549451"),
    Slip.rows(
        "rows and columns are swapped within r, z and n, in both matrices",
        "-0.319349639 -0.146159085"),
    Slip.rows(
        "a product with a row is a sum: only its last term was kept (= in place of +=)",
        "0.388015469 -0.366924046"),
    Slip.rows(
        "U h is a matrix times a vector: a unit hears of all units, not of itself alone",
        "0.39325383 -0.272578394"),
    Slip.rows(
        "each row has a bias of its own: b[0] and b[1] alone were used",
        "0.412284482 -0.670567613"),
    Slip.rows(
        "unit 1 has seen the new state of unit 0: all units read the old one, so write into a new array",
        "0.420536743 -0.445822989"),
    Slip.rows(
        "all of r must be known before the first sum of n: here unit 0 had r ⊙ h half made",
        "0.432918736 -0.4763787",
        "0.412227979 -0.4763787"),
    Slip.rows(
        "each number of h has its own r; here r of unit 0 multiplied all",
        "0.42556426 -0.580076148"),
    Slip.rows(
        "each number of h has its own r; here r of unit 1 multiplied all",
        "0.415819164 -0.431812081"),
    Slip.rows(
        "what goes on is z ⊙ h, the old state itself: r is for the candidate alone",
        "0.0646957599 -0.223700279"),
    Slip.rows(
        "the units stand in the order of the rows: here they are swapped",
        "-0.4763787 0.420536743"),
    Slip.rows("both units got the number of unit 0", "0.420536743 0.420536743"),
    Slip.rows("both units got the number of unit 1", "-0.4763787 -0.4763787"),
    Slip.rows("only unit 0 was computed", "0.420536743 0"),
    Slip.rows("x and h are swapped: w goes with x, u with h", "0.247548693 0.701060932")
  };

  private GruStepResetBeforeSlips() {}

  /** What the slip is where there is one unit. */
  static String ofOneUnit(double[] found) {
    return Slip.of(
        found,
        "W x + b = {−0.6, 1.2, 1.3}; r = 0.646, z = 0.818, so r ⊙ h = 0.387, and the sum inside the tanh is 0.913",
        ONE);
  }

  /** What the slip is where there are two units and two inputs. */
  static String ofTwoUnits(double[] found) {
    return Slip.of(
        found,
        "the sums of r are {−1.15, −0.2}, so r = {0.240, 0.450} and r ⊙ h = {0.120, −0.360}; this goes into U of n",
        TWO);
  }
}
