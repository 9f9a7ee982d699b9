// What it is: the exercise solved in Python
// Form: python
// Outcome: not gradable
// Reason: python
// cell: softmax
def softmax(z):
    largest = max(z)
    p = [math.exp(s - largest) for s in z]
    return [e / sum(p) for e in p]

// cell: cross-entropy
def cross_entropy(p, label):
    return -math.log(p[label])

// cell: one-hot
def one_hot(label, classes):
    return [1.0 if k == label else 0.0 for k in range(classes)]

// cell: accuracy
def accuracy(answers, truth):
    return sum(a == t for a, t in zip(answers, truth)) / len(truth)

// cell: confusion
def confusion(answers, truth, classes):
    counts = [[0] * classes for _ in range(classes)]
    for a, t in zip(answers, truth):
        counts[t][a] += 1
    return counts
