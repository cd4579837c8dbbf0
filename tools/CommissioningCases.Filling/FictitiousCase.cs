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
            Withdraw();
        }

        // Open cases were worked on lately, closed ones at some time.
        var begun = today.DayNumber - _lines[^1].On.DayNumber - random.Next(isClosed ? 1200 : 60);
        return _lines.Select(line => line.Later(begun));
    }

    private void Log(int scenario, string provider)
    {
        var contract = scenario == 6 ? new (string, object)[] { ("contractExpires", new DaysLater(random.Next(60, 500))) } : [];
        _lines.Add(new FictitiousLine(LogCase.Definition.Name, DateOnly.MinValue, Role.Commissioner,
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
                Depart(provider);
                Add(RecordMeasurement.Definition, ("measure", "quality"), ("value", random.Next(100)), ("source", Text(3)));
                break;
            case 2:
                Add(HoldJointReview.Definition, ("findings", Text(12)), ("agreed", false));
                Step("begin-planning");
                Depart(provider);
                Add(OfferPlanOpportunity.Definition, ("due", new DaysLater(random.Next(28, 90))));
                break;
            case 3:
                Add(RecordCause.Definition, ("text", Text(10)), ("kind", "clinical"));
                Add(RecordRemedy.Definition, ("text", Text(10)));
                Add(RecordDirection.Definition, ("text", Text(6)), ("document", Text(4)));
                break;
            case 4:
                Add(PublishProspectus.Definition, ("outcomes", Text(6)), ("reasons", Text(6)), ("process", Text(6)));
                Engage("other-provider", providers.Independent(random));
                break;
            default:
                Add(Role.ShaReviewer, RecordAssurance.Definition, ("mechanism", "sha-strategy-sign-off"), ("outcome", "assured"), ("notes", Text(4)));
                break;
        }

        var isDisputed = EngageStaff();
        PutToTheBoard(scenario, isDisputed);
        Add(AddNote.Definition, ("text", Text(14)));
    }

    /// <summary>The first key step of the scenario, where one can be proposed by now: for some the Board decides on it, and where nothing else is missing it is taken.</summary>
    private void PutToTheBoard(int scenario, bool isDisputed)
    {
        (string Step, bool IsReady, (string, object)[] Own)? matter = scenario switch
        {
            1 or 2 => ("consider-alternatives", false, scenario == 1 ? [] : [("whyNotContract", Text(6))]),
            3 => ("seek-resolution", false, []),
            5 => ("open-accreditation", !isDisputed, [("mode", "open"), ("criteria", new[] { Text(4), Text(4) })]),
            6 => ("decide-continue", true, [("continue", true)]),
            _ => null,
        };
        if (matter is not { } proposed)
        {
            return;
        }

        Propose(proposed.Step, proposed.Own);
        var decision = random.Next(4) switch
        {
            0 => BoardOutcome.Deferred,
            1 => BoardOutcome.NotApproved,
            _ => BoardOutcome.Approved,
        };
        Decide(proposed.Step, decision);
        if (decision == BoardOutcome.Approved && proposed.IsReady)
        {
            Add(TakeStep.Definition, ("step", proposed.Step));
        }
    }

    /// <summary>Now and then another provider is engaged although the letter forbids it, and the SHA deals with that.</summary>
    private void Depart(string provider)
    {
        if (random.Next(5) > 0)
        {
            return;
        }

        string other;
        do
        {
            other = providers.Independent(random);
        }
        while (other == provider);

        Engage("other-provider", other, ("departure", Text(8)));
        var record = LastRecord;
        Add(Role.ShaReviewer, DealWithDeparture.Definition, ("record", record), ("outcome", "breach"), ("reasons", Text(8)), ("requiredAction", Text(6)), ("actionDue", new DaysLater(60)));
        Add(Role.ShaReviewer, CompleteAction.Definition, ("record", record), ("reasons", Text(6)));
    }

    /// <returns>Whether the union disputes it.</returns>
    private bool EngageStaff()
    {
        Engage("staff", "UNISON");
        var record = LastRecord;
        if (random.Next(4) > 0)
        {
            return false;
        }

        Add(Role.UnionRepresentative, RespondAsStaffSide.Definition, ("record", record), ("union", "UNISON"), ("view", "disputed"), ("account", Text(10)));
        Add(AnswerDispute.Definition, ("record", record), ("reply", Text(10)));
        return true;
    }

    private void Engage(string with, string party, params (string Name, object Value)[] more) =>
        Add(RecordEngagement.Definition, [("with", with), ("party", party), ("method", "meeting"), ("summary", Text(12)), .. more]);

    /// <summary>After a key step the Board decides on it.</summary>
    private void Withdraw()
    {
        const string WithdrawCase = "withdraw-case";
        if (!_lines.Exists(line => line.Do == TakeStep.Definition.Name && !line.Fields.Any(field => field.Name == TakeStep.RationaleField.Name)))
        {
            Step(WithdrawCase, ("reason", "not-needed"));
            return;
        }

        Propose(WithdrawCase, ("reason", "not-needed"));
        Decide(WithdrawCase, BoardOutcome.Approved);
        Add(TakeStep.Definition, ("step", WithdrawCase));
    }

    private void Step(string step, params (string Name, object Value)[] own) => Add(TakeStep.Definition, [("step", step), ("rationale", Text(8)), .. own]);

    private void Propose(string step, params (string Name, object Value)[] own) =>
        Add(ProposeStep.Definition, [("step", step), ("rationale", Text(8)), ("fairness", Text(6)), ("needs", Text(6)), ("proportionality", Text(6)), .. own]);

    private void Decide(string step, BoardOutcome decision) =>
        Add(Role.BoardSecretary, RecordBoardDecision.Definition, ("step", step), ("decision", ExchangeNames.Of(decision)), ("minute", $"Minute {random.Next(1, 12)}.{random.Next(1, 30)}"));

    private void AddMeasure(string kind) =>
        Add(SetMeasure.Definition, ("measure", kind), ("name", Text(3)), ("kind", kind), ("unit", "%"), ("baseline", random.Next(50)), ("target", random.Next(60, 90)));

    private void Add(ActionDefinition<CaseFile> action, params (string Name, object Value)[] fields) => Add(Role.Commissioner, action, fields);

    private void Add(Role by, ActionDefinition<CaseFile> action, params (string Name, object Value)[] fields)
    {
        _day += random.Next(1, 12);
        _lines.Add(new FictitiousLine(action.Name, DateOnly.FromDayNumber(_day), by, fields));
    }

    /// <summary>The name by which later lines call the record of the last line.</summary>
    private string LastRecord => $"entry-{_lines.Count}";

    private string Text(int words) => FictitiousWords.Text(random, words);
}
