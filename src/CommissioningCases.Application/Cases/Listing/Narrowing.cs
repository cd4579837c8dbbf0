namespace CommissioningCases.Application.Cases;

/// <summary>
/// A condition of a list of cases that no index of the list's order holds: nearly every case may meet it, or hardly any. Where many do, a page is soon
/// found by trying it on one case of the list after the other; where few do, by an index of its own, if it has one.
/// </summary>
internal abstract class Narrowing
{
    /// <summary>The condition that the case <c>s</c> must meet.</summary>
    /// <param name="add">Takes a value of the statement and says how the statement names it.</param>
    public abstract string Predicate(Func<object, string> add);

    /// <summary>The same in words that the planner cannot turn round: it is tried on each case, and never answered for all of them first.</summary>
    public virtual string OpaquePredicate(Func<object, string> add) => Predicate(add);
}

/// <summary>One for which there is an index by which the cases that meet it are found.</summary>
internal abstract class IndexedNarrowing : Narrowing
{
    /// <summary>Selects the summaries of the cases of the scope that meet it, by that index.</summary>
    public abstract string IndexQuery(Func<object, string> add);
}
