namespace CommissioningCases.Filling;

/// <summary>
/// Tells the history of a fictitious choice programme of a cluster, from its opening to twelve services that are live. The same numbers drawn tell the
/// same programme.
/// </summary>
/// <param name="applications">How many come in for each service.</param>
internal sealed class FictitiousProgramme(Random random, PctCluster cluster, KnownBodies bodies, int applications)
{
    private const int Statements = 30;

    private static readonly DateOnly Opened = new(2011, 8, 1);
    private static readonly DateOnly Selected = new(2011, 9, 20);
    private static readonly DateOnly OffersMade = new(2012, 1, 3);
    private static readonly string[] LocalServices = ["Falls prevention", "Lymphoedema clinic", "Night sitting", "Weight management"];
    private static readonly string[] Criteria = ["Distance", "Quality of care", "Waiting times"];

    private readonly List<FictitiousLine> _lines = [];
    private readonly string[] _services = [.. bodies.NationalServices.Select(service => service.Code).Order(StringComparer.Ordinal), .. LocalServices];

    public IReadOnlyList<FictitiousLine> Lines()
    {
        Add(Opened, OpenProgramme.Definition, ("cluster", cluster.Code), ("commissioningGroups", new[] { $"Pathfinder of {cluster.Name}" }));
        Engage();
        Compare();
        Select();
        foreach (var service in _services)
        {
            Prepare(service);
        }

        foreach (var service in _services)
        {
            new FictitiousRound(random, cluster, bodies, service, applications, OffersMade, Add).Tell();
        }

        foreach (var service in _services)
        {
            Add(ProgrammeRules.RollOut, GoLive.Definition, ("service", service));
        }

        return _lines;
    }

    private void Engage()
    {
        var engagements = ExchangeNames.All<LocalGroup>()
            .Select(group => Add(Opened.AddDays(random.Next(1, 20)), EngageLocally.Definition, ("group", group), ("summary", Text(30))))
            .ToList();
        foreach (var engagement in engagements)
        {
            Add(Opened.AddDays(21), CountAttendance.Definition, ("engagement", engagement), ("attending", random.Next(5, 80)));
        }

        foreach (var service in LocalServices)
        {
            Add(Opened.AddDays(25), ProposeService.Definition, ("service", service), ("reason", Text(15)));
        }

        for (var statement = 0; statement < Statements; statement++)
        {
            Add(
                Opened.AddDays(26),
                RecordFeedback.Definition,
                ("engagement", engagements[statement % engagements.Count]),
                ("statement", Text(20)),
                ("services", new[] { _services[random.Next(_services.Length)] }));
        }
    }

    private void Compare()
    {
        foreach (var criterion in Criteria)
        {
            Add(Opened.AddDays(30), SetCriterion.Definition, ("criterion", criterion), ("weight", random.Next(10, 60)));
        }

        foreach (var service in _services)
        {
            Add(
                Opened.AddDays(31),
                ScoreService.Definition,
                ("service", service),
                ("scores", Criteria.ToDictionary(criterion => criterion, _ => random.Next(ScoreService.Most + 1))),
                ("rationale", Text(12)));
        }
    }

    private void Select()
    {
        foreach (var service in _services)
        {
            var national = bodies.FindNationalService(service);
            Add(
                Selected,
                SelectService.Definition,
                ("service", service),
                ("source", ExchangeNames.Of(national is null ? ServiceSource.Local : ServiceSource.National)),
                ("kind", national?.Kind ?? ExchangeNames.Of(ServiceKind.Community)),
                ("feedback", Text(15)));
        }

        Add(Selected.AddDays(5), NotifySha.Definition);
        Add(Selected.AddDays(8), ShareWithDepartment.Definition);
    }

    private void Prepare(string service)
    {
        Add(
            ProgrammeRules.PacksAvailable,
            WritePack.Definition,
            ("service", service),
            ("specification", Text(120)),
            ("currency", Text(20)),
            ("quality", Text(60)),
            ("referral", Text(40)));
        Add(ProgrammeRules.PacksAvailable.AddDays(9), AdoptPack.Definition, ("service", service));
        Add(OffersMade, SetPrice.Definition, ("service", service), ("price", random.Next(20, 400)));
        Add(OffersMade, DescribePrice.Definition, ("service", service), ("unit", "course of treatment"), ("from", "2012-04-01"), ("until", "2013-03-31"));
        Add(OffersMade, ConfirmPrinciples.Definition, ("service", service), ("statement", Text(25)));
    }

    /// <returns>The name by which later lines call the record.</returns>
    private string Add(DateOnly on, ActionDefinition<ProgrammeFile> action, params (string Name, object Value)[] fields)
    {
        _lines.Add(new FictitiousLine(action.Name, on, Role.Commissioner, fields));
        return $"entry-{_lines.Count}";
    }

    private string Text(int words) => FictitiousWords.Text(random, words);
}
