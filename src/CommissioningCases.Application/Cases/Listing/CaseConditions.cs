using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>What the cases of a list have to meet.</summary>
/// <param name="seesConfidential">Whether what is kept from union representatives is searched and listed too.</param>
/// <param name="providers">Codes of the providers of which a case must have one; null: any.</param>
internal sealed class CaseConditions(Scope scope, bool seesConfidential, CaseFilter filter, IReadOnlyList<string>? providers, DateOnly today, CaseOrder order)
{
    public CaseOrder Order { get; } = order;

    /// <summary>By which it is known who works where.</summary>
    public required KnownBodies Bodies { get; init; }

    /// <summary>Who may be called what was typed as the text; null where nobody is looked for.</summary>
    public CalledSo? CalledSo { get; init; }

    public bool SeesConfidential => seesConfidential;

    /// <summary>The column with the first day due that the person may know of, and the one that says what is due.</summary>
    public string Due { get; } = seesConfidential ? "next_due" : "public_due";

    /// <summary>The column that says when the last entry was recorded that the person may know of.</summary>
    public string Recorded { get; } = seesConfidential ? "last_recorded_at" : "public_recorded_at";

    /// <summary>Whoever looks: what is said of "me" is said of them.</summary>
    public Person? Reader { get; init; }

    /// <summary>The parts in which a page is read, each by an index in its order: one for each of several trusts.</summary>
    public IEnumerable<Several<string>?> Areas => filter.Pcts.Count > 1 ? filter.Pcts.Select(pct => (Several<string>?)[pct]) : [null];

    /// <summary>Those that hold for the case <c>s</c> by its summary and the indexes of lists.</summary>
    /// <param name="area">One of <see cref="Areas"/>; null for all of them.</param>
    public IEnumerable<string> Plain(Func<object, string> add, Several<string>? area = null)
    {
        yield return scope.ToSql(area ?? filter.Pcts, add);
        if (filter.Scenarios.Count > 0)
        {
            yield return filter.Scenarios is [var scenario] ? $"s.scenario = {add(scenario)}" : $"s.scenario = any({add(filter.Scenarios.ToArray())})";
        }

        if (filter.Stages.Count > 0)
        {
            yield return filter.Stages is [var stage] ? $"s.stage = {add(stage)}" : $"s.stage = any({add(filter.Stages.ToArray())})";
        }

        if (filter.Owner is { } owner)
        {
            yield return OwnerIs(owner, add);
        }

        // Whoever asks for the stage of closed cases is not shown the open ones among them.
        if (filter.State != ShownCases.Either && !filter.Stages.Contains(Stage.Closed.Name))
        {
            yield return filter.State == ShownCases.Open ? "s.closed_on is null" : "s.closed_on is not null";
        }

        if (filter.IsHeld)
        {
            yield return "s.held_since is not null";
        }

        if (filter.IsWatched)
        {
            yield return $"s.case_id in (select w.case_id from watches w where w.person = {add(Reader?.Id ?? Guid.Empty)} and w.case_id is not null)";
        }

        if (filter.References.Count > 0)
        {
            yield return $"s.case_id in (select h.id from case_histories h where h.name = any({add(filter.References.ToArray())}))";
        }

        if (IsInOrderOfLogging && Logged() is { } logged)
        {
            yield return logged.Predicate(add);
        }

        foreach (var condition in Days(add))
        {
            yield return condition;
        }

        if (IsOverdueByOrder)
        {
            yield return $"s.{Due} < {add(today)}";
        }

        // Where those who oversee a case stand tells what they were asked, which is kept from union representatives.
        foreach (var condition in new OversightSql(scope, add).Of(seesConfidential ? filter : filter with { Oversight = null }))
        {
            yield return condition;
        }
    }

    /// <summary>Those that hold by anything else.</summary>
    public IReadOnlyList<Narrowing> Narrowings => field ??= [.. Narrow()];

    private IEnumerable<Narrowing> Narrow()
    {
        if (providers is not null)
        {
            yield return new ProviderNarrowing(providers, scope, filter.Pcts);
        }

        if (!IsInOrderOfLogging && Logged() is { } logged)
        {
            yield return logged;
        }

        if (filter.IsOverdue && !IsOverdueByOrder)
        {
            yield return new OverdueNarrowing(Due, today, scope, filter.Pcts);
        }

        var terms = SearchText.Terms(filter.Text);
        if (terms.Where(term => !term.IsExcluded).ToList() is { Count: > 0 } wanted)
        {
            yield return new WordsNarrowing(wanted, scope, filter.Pcts, seesConfidential, CalledSo);
        }

        foreach (var phrase in terms.Where(term => term.IsPhrase))
        {
            yield return new PhraseNarrowing(phrase, seesConfidential);
        }

        if (terms.Where(term => term is { IsExcluded: true, IsPhrase: false }).ToList() is { Count: > 0 } unwanted)
        {
            yield return new ExclusionNarrowing(unwanted, seesConfidential);
        }
    }

    /// <summary>Owners are found by the index of their cases, or met on the way along the list.</summary>
    private string OwnerIs(string owner, Func<object, string> add) => owner switch
    {
        CaseFilter.Nobody => $"(s.owner is null or not {HolderSql.HasOwner("s.owner", "s.pct", Bodies, today, add)})",
        CaseFilter.Team => $"s.owner = any(array(select u.user_name from account_holders u where {HolderSql.ActsFor("u", add(Scope.Of(Reader).Pcts.ToArray()))} and u.role = 'commissioner' and {HolderSql.IsInUse("u", add(today))}))",
        CaseFilter.Me => $"s.owner = {add(Reader?.UserName ?? "")}",
        _ => $"s.owner = {add(owner)}",
    };

    private LoggedNarrowing? Logged() => filter.LoggedFrom is null && filter.LoggedTo is null ? null : new LoggedNarrowing(filter.LoggedFrom, filter.LoggedTo, scope, filter.Pcts);

    /// <summary>What was logged within a period is a piece of that order.</summary>
    private bool IsInOrderOfLogging => Order == CaseOrder.Begun;

    private IEnumerable<string> Days(Func<object, string> add)
    {
        (DateOnly? Day, string Condition)[] days =
        [
            (filter.EnteredTo, "s.closed_on is null and s.stage_entered <="),
            (filter.ClosedFrom, "s.closed_on >="),
            (filter.ClosedTo, "s.closed_on <="),
        ];
        foreach (var (day, condition) in days)
        {
            if (day is { } known)
            {
                yield return $"{condition} {add(known)}";
            }
        }
    }

    /// <summary>What is overdue is the beginning of one order, and told by the index of another.</summary>
    private bool IsOverdueByOrder => filter.IsOverdue && (Order is CaseOrder.Due or CaseOrder.Latest);
}
