namespace CommissioningCases.Domain.Cases;

/// <summary>What a case shows of a principle of the letter. Nothing rests on it: it is there to be judged by those who oversee the case.</summary>
/// <param name="Title">What the principle asks, in a word or two.</param>
public sealed record PrincipleFinding(Clause Clause, string Title, IReadOnlyList<PrincipleFact> Facts);

/// <summary>A fact that bears on a principle.</summary>
/// <param name="IsShown">Whether it speaks for the principle or against it; null where it does neither.</param>
/// <param name="Evidence">Numbers of the entries that it rests on.</param>
public sealed record PrincipleFact(string Statement, bool? IsShown, params IReadOnlyList<int> Evidence);
