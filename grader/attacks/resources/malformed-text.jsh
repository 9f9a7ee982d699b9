// What it is: right answers, and bytes printed that are no UTF-8
// Outcome: graded
// new cell: noise after softmax
byte[] noise = new byte[4096];
new Random(7).nextBytes(noise);
System.out.write(noise, 0, noise.length);
System.err.write(noise, 0, noise.length);
System.out.write(new byte[] {(byte) 0xc0, (byte) 0x80, (byte) 0xed, (byte) 0xa0, (byte) 0x80}, 0, 5);
System.out.println("\ud83d alone, \u0000, \u202e turned, \u001b[2J");
