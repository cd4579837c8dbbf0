namespace CommissioningCases.Testing;

/// <summary>What registers can be narrowed to, for tests that go through all of them.</summary>
public static class SampleFilters
{
    /// <summary>For a filter to which nothing is offered, what one of its kind understands.</summary>
    private static readonly IReadOnlyList<string> Texts = ["2012-04-01", "2012-04", "1", "S1.2", "sha-assurance.waiting", "podiatry", "0000000000000000000000000000000f"];

    /// <summary>An auditor, who sees every case and may ask for everything, among the bodies of the demonstration.</summary>
    public static RegisterContext Context { get; } = new(
        People.Auditor,
        new KnownBodies(DemonstrationBodies.Pcts, DemonstrationBodies.Providers, DemonstrationBodies.Clusters, [], []),
        new DateOnly(2013, 3, 1));

    /// <summary>The register not narrowed, narrowed by each of its filters alone, and by all of them together.</summary>
    public static IEnumerable<TFilter> Of<TFilter>(Register<TFilter> register)
        where TFilter : class, new() =>
        [new TFilter(), .. register.Filters.Select(filter => Narrow(new TFilter(), filter)), register.Filters.Aggregate(new TFilter(), Narrow)];

    /// <summary>Narrows by that filter too.</summary>
    public static TFilter Narrow<TFilter>(TFilter filter, RegisterFilter<TFilter> by)
    {
        foreach (var text in by.Options(Context).Select(option => option.Word).Concat(Texts))
        {
            var narrowed = filter;
            if (by.TryRead(text, Context.Person, ref narrowed) && by.ValueOf(narrowed) is not null)
            {
                return narrowed;
            }
        }

        throw new InvalidOperationException($"No text is known that {by.Word} understands.");
    }
}
