namespace CommissioningCases.Filling;

/// <summary>Tells the history of a fictitious case of a real Primary Care Trust. The same numbers drawn tell the same case.</summary>
internal sealed class FictitiousCase(Random random, PrimaryCareTrust pct, FictitiousProviders providers, DateOnly today)
{
    private const int OwnersOfAPct = 40;

    private readonly List<FictitiousLine> _lines = [];
    private int _day;

    public IEnumerable<FictitiousLine> Lines()
    {
        var scenario = random.Next(1, 7);
        var provider = scenario == 6 ? providers.Independent(random) : providers.Nhs(random, pct.Sha);
        Log(scenario, provider);
        if (random.Next(5) > 0)
        {
            Add(AssignOwner.Definition, ("owner", $"commissioner{random.Next(OwnersOfAPct)}.{pct.Code}@fill.example".ToLowerInvariant()));
        }

        Walk(scenario, provider);
        var last = random.Next(1, _lines.Count);
        _lines.RemoveRange(last, _lines.Count - last);
        _day = _lines[^1].On.DayNumber;
        var isClosed = random.Next(5) < 2;
        if (isClosed)
        {
            Step("withdraw-case");
        }

        // Open cases were worked on lately, closed ones at some time.
        var begun = today.DayNumber - _lines[^1].On.DayNumber - random.Next(isClosed ? 1200 : 60);
        return _lines.Select(line => line.Later(begun));
    }

    private void Log(int scenario, string provider)
    {
        var contract = scenario == 6 ? new (string, object)[] { ("contractExpires", new DaysLater(random.Next(60, 500))) } : [];
        _lines.Add(new FictitiousLine(LogCase.Definition.Name, DateOnly.MinValue,
        [
            ("scenario", scenario), ("pct", pct.Code), ("service", FictitiousWords.Service(random)), ("providers", new[] { provider }),
            ("summary", Text(12)), ("needs", Text(6)), .. contract,
        ]));
    }

    private void Walk(int scenario, string provider)
    {
        if (scenario == 1)
        {
            Add(RecordConcern.Definition, ("text", Text(10)));
        }

        Engage("provider", provider);
        switch (scenario)
        {
            case 1:
                AddMeasure("quality");
                AddMeasure("patient-satisfaction");
                Step("begin-improvement");
                Add(OfferChance.Definition, ("due", new DaysLater(random.Next(28, 90))), ("expectations", Text(8)));
                Add(RecordMeasurement.Definition, ("measure", "quality"), ("value", random.Next(100)));
                break;
            case 2:
                Add(HoldJointReview.Definition, ("findings", Text(12)), ("agreed", false));
                Step("begin-planning");
                Add(OfferPlanOpportunity.Definition, ("due", new DaysLater(random.Next(28, 90))));
                break;
            case 3:
                Add(RecordCause.Definition, ("text", Text(10)), ("kind", "clinical"));
                Add(RecordRemedy.Definition, ("text", Text(10)));
                Add(RecordDirection.Definition, ("text", Text(6)));
                break;
            case 4:
                Add(PublishProspectus.Definition, ("outcomes", Text(6)), ("reasons", Text(6)), ("process", Text(6)));
                Engage("other-provider", providers.Independent(random));
                break;
            default:
                Add(RecordAssurance.Definition, ("mechanism", "sha-strategy-sign-off"), ("outcome", "assured"), ("notes", Text(4)));
                break;
        }

        Engage("staff", "UNISON");
        Add(AddNote.Definition, ("text", Text(14)));
    }

    private void Engage(string with, string party) =>
        Add(RecordEngagement.Definition, ("with", with), ("party", party), ("method", "meeting"), ("summary", Text(12)));

    private void Step(string step) => Add(TakeStep.Definition, ("step", step), ("rationale", Text(8)));

    private void AddMeasure(string kind) =>
        Add(SetMeasure.Definition, ("measure", kind), ("name", Text(3)), ("kind", kind), ("unit", "%"), ("baseline", random.Next(50)), ("target", random.Next(60, 90)));

    private void Add(ActionDefinition<CaseFile> action, params (string Name, object Value)[] fields)
    {
        _day += random.Next(1, 12);
        _lines.Add(new FictitiousLine(action.Name, DateOnly.FromDayNumber(_day), fields));
    }

    private string Text(int words) => FictitiousWords.Text(random, words);
}
