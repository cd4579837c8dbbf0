using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>What the cases of a list have to meet.</summary>
/// <param name="seesConfidential">Whether what is kept from union representatives is searched and listed too.</param>
/// <param name="providers">Codes of the providers of which a case must have one; null: any.</param>
internal sealed class CaseConditions(Scope scope, bool seesConfidential, CaseFilter filter, IReadOnlyList<string>? providers, DateOnly today, CaseOrder order)
{
    public CaseOrder Order { get; } = order;

    /// <summary>Who may be called what was typed as the text; null where nobody is looked for.</summary>
    public CalledSo? CalledSo { get; init; }

    public bool SeesConfidential => seesConfidential;

    /// <summary>The column with the first day due that the person may know of, and the one that says what is due.</summary>
    public string Due { get; } = seesConfidential ? "next_due" : "public_due";

    /// <summary>Those that hold for the case <c>s</c> by its summary and the indexes of lists.</summary>
    public IEnumerable<string> Plain(Func<object, string> add)
    {
        yield return scope.ToSql(filter.Pct, add);
        if (filter.Scenario is { } scenario)
        {
            yield return $"s.scenario = {add(scenario)}";
        }

        if (filter.Stage is { } stage)
        {
            yield return $"s.stage = {add(stage)}";
        }

        if (filter.Owner is { } owner)
        {
            yield return owner == CaseFilter.Nobody ? "s.owner is null" : $"s.owner = {add(owner)}";
        }

        if (filter.IsOpen is { } isOpen)
        {
            yield return isOpen ? "s.closed_on is null" : "s.closed_on is not null";
        }

        foreach (var condition in Days(add))
        {
            yield return condition;
        }

        if (IsInOrderOfDue)
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
            yield return new ProviderNarrowing(providers, scope, filter.Pct);
        }

        if (filter.IsOverdue && !IsInOrderOfDue)
        {
            yield return new OverdueNarrowing(Due, today, scope, filter.Pct);
        }

        var terms = SearchText.Terms(filter.Text);
        if (terms.Where(term => !term.IsExcluded).ToList() is { Count: > 0 } wanted)
        {
            yield return new WordsNarrowing(wanted, scope, filter.Pct, seesConfidential, CalledSo);
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

    private IEnumerable<string> Days(Func<object, string> add)
    {
        (DateOnly? Day, string Condition)[] days =
        [
            (filter.BegunFrom, "s.began >="),
            (filter.BegunTo, "s.began <="),
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

    /// <summary>What is overdue is the beginning of that order.</summary>
    private bool IsInOrderOfDue => filter.IsOverdue && Order == CaseOrder.Due;
}
