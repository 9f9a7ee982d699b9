// What it is: right answers that print the time, graded in a zone where it is another day
// Grader: in another time zone
// Outcome: graded
// new cell: now after softmax
System.out.println(ZonedDateTime.now() + " " + TimeZone.getDefault().getID());
