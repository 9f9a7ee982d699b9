"""nbgrader's settings for the course's exercises: lay a copy beside your course's folder `source`; README.md tells the rest."""

c = get_config()  # noqa: F821, nbgrader gives it

# nbgrader's own stub for Java is a comment, which does not compile in a method that must return something. This one is the
# line of `make release`, letter by letter: by it checks know what was not attempted. A notebook in another language needs a
# line of its own here.
c.ClearSolutions.code_stub = {
    "java": 'throw new UnsupportedOperationException("Not written yet: replace this line with your own code.");',
}
c.ClearSolutions.begin_solution_delimeter = "// BEGIN SOLUTION"
c.ClearSolutions.end_solution_delimeter = "// END SOLUTION"

# Seconds a cell. A check ends an endless loop of a method by itself, after 2 s a call and question; this is for what a student's own cell does.
c.Execute.timeout = 60
