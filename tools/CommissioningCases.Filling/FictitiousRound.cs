namespace CommissioningCases.Filling;

/// <summary>Adds a line to the programme's history, and gives the name by which later lines call its record.</summary>
internal delegate string AddLine(DateOnly on, ActionDefinition<ProgrammeFile> action, params (string Name, object Value)[] fields);

/// <summary>
/// A round of applications to provide a service: each comes in while the offer is open and is given to the same two people. Of twenty providers eighteen
/// qualify, one does not, and one waits for the second assessment.
/// </summary>
internal sealed class FictitiousRound(Random random, PctCluster cluster, KnownBodies bodies, string service, int applications, DateOnly opens, AddLine add)
{
    private const int DaysOpen = 60;
    private const int AssignedAtATime = 50;
    private const int Twenty = 20;

    private static readonly string[] NationalQuestions = ["Are you registered?", "How do you make care safe?", "Who provides it?"];
    private static readonly string[] LocalQuestions = ["How do patients reach you?"];

    private readonly string _first = $"first.assessor.{cluster.Code}@fill.example".ToLowerInvariant();
    private readonly string _second = $"second.assessor.{cluster.Code}@fill.example".ToLowerInvariant();
    private readonly DateOnly _closes = opens.AddDays(DaysOpen);

    public void Tell()
    {
        add(opens, OpenOffer.Definition, ("service", service), ("criteria", new[] { Text(8), Text(8) }), ("nationalQuestions", NationalQuestions),
            ("localQuestions", LocalQuestions), ("opens", new DaysLater(0)), ("closes", new DaysLater(DaysOpen)));
        var providers = Providers();
        add(opens, NameExistingProvider.Definition, ("service", service), ("provider", providers[^1]), ("contact", Text(10)));
        var received = providers[..applications].Select(provider => (Provider: provider, Record: Apply(provider))).ToList();
        foreach (var some in received.Select(application => application.Record).Chunk(AssignedAtATime))
        {
            add(_closes.AddDays(1), AssignAssessors.Definition, ("applications", some), ("first", _first), ("second", _second));
        }

        for (var index = 0; index < received.Count; index++)
        {
            Decide(received[index].Provider, received[index].Record, index % Twenty);
        }
    }

    /// <summary>As many as apply, and an existing one that does not.</summary>
    private string[] Providers()
    {
        string[] providers = [.. bodies.Providers.Select(provider => provider.Code).Order(StringComparer.Ordinal)];
        random.Shuffle(providers);
        return providers[..(applications + 1)];
    }

    private string Apply(string provider) => add(
        opens.AddDays(random.Next(DaysOpen)),
        RecordApplication.Definition,
        ("service", service),
        ("provider", provider),
        ("answers", NationalQuestions.Concat(LocalQuestions).Select(_ => Text(40)).ToArray()));

    private void Decide(string provider, string record, int place)
    {
        var isQualified = place != Twenty / 2;
        Assess(record, _first, isQualified);
        if (place == Twenty - 1)
        {
            return;
        }

        Assess(record, _second, isQualified);
        var decided = _closes.AddDays(random.Next(20, 25));
        add(decided, QualifyProvider.Definition, ("service", service), ("provider", provider),
            ("outcome", ExchangeNames.Of(isQualified ? QualificationOutcome.Qualified : QualificationOutcome.NotQualified)), ("rationale", Text(15)));
        if (isQualified)
        {
            (string, object)[] expiry = random.Next(10) == 0 ? [("expiresOn", new DaysLater(3 * 365))] : [];
            add(decided, DescribeProvider.Definition, [("service", service), ("provider", provider), ("contact", Text(10)), ("reviewOn", new DaysLater(365)), .. expiry]);
        }
    }

    private void Assess(string record, string assessor, bool isQualified) => add(
        _closes.AddDays(random.Next(2, 20)),
        AssessApplication.Definition,
        ("application", record),
        ("assessor", assessor),
        ("marks", Enumerable.Range(1, NationalQuestions.Length + LocalQuestions.Length).ToDictionary(question => $"{question}", _ => random.Next(AssessApplication.Most + 1))),
        ("recommends", ExchangeNames.Of(isQualified ? QualificationOutcome.Qualified : QualificationOutcome.NotQualified)),
        ("comments", Text(20)));

    private string Text(int words) => FictitiousWords.Text(random, words);
}
