using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Everything that the case page and its parts show, worked out from one case as it was loaded.</summary>
public sealed class CaseOverview(CaseView view, Permissions permissions) : IHistoryOverview
{
    private const int LatestEntries = 6;

    private IReadOnlyList<StepOutlook>? _steps;
    private HashSet<int>? _letters;
    private HashSet<int>? _toAsk;

    public CaseFile File => view.File;

    HistoryFile IHistoryOverview.File => File;

    public KnownBodies Bodies => view.Bodies;

    public DateOnly Today => view.Today;

    /// <summary>Where those of its providers stand that are under the NHS Performance Regime.</summary>
    public IReadOnlyList<ProviderRegime> Regimes => view.Regimes;

    public string Reference => view.Reference;

    public Permissions Permissions => permissions;

    public CaseLinks Links { get; } = new(view.Reference);

    public string Page => Links.Page;

    public Names Names { get; } = new CaseNames(view.Bodies, view.File, view.OwnerName) { UnionNames = TradeUnions.NameOf, People = view.EarlierOwners };

    /// <summary>What became of a provider that has closed, or is to; null where it goes on.</summary>
    public string? ClosureOf(string provider) => view.Bodies.FindProvider(provider) is { } known ? ClosureText.Of(known, view.Bodies, view.Today) : null;

    /// <summary>What became of the case's Primary Care Trust; null where it goes on.</summary>
    public string? ClosureOfPct => view.Bodies.FindPct(view.File.Logged.Pct) is { } known ? ClosureText.Of(known, view.Bodies, view.Today) : null;

    /// <summary>Every step of the scenario and how it stands today; without its checklist where that tells of bids that the person may not see.</summary>
    public IReadOnlyList<StepOutlook> Steps => _steps ??=
    [
        .. StepOutlook.Of(view.File, view.Bodies, view.Today)
            .Select(outlook => permissions.SeesBids || !outlook.Step.EndsTender || outlook.Checklist is null ? outlook : outlook with { Checklist = null, State = StepState.NotShown }),
    ];

    /// <summary>The same as the case page invites to them.</summary>
    public NextSteps Next => NextSteps.Of(Steps);

    /// <summary>Who looks after the case, marked where they cannot any more; null when nobody was named.</summary>
    public string? Owner => OwnerText.Of(view.File.Owner, view.Owner, view.File.Logged.Pct, view.Bodies, view.Today);

    /// <summary>Who had made a password link for the account of whoever recorded that entry, within the day before; null where nobody had, or the person is not told.</summary>
    public string? PasswordLinkBefore(int number) => view.PasswordLinks.GetValueOrDefault(number);

    /// <summary>The documents of the case, the latest first: of each its last version.</summary>
    public IReadOnlyList<DocumentRow> Documents => [.. File.LatestDocuments.Reverse().Select(document => RowOf(document, [.. File.VersionsBefore(document).Select(earlier => RowOf(earlier, []))]))];

    /// <summary>The documents that belong to the entry, or that it put to the case.</summary>
    public IReadOnlyList<DocumentRow> DocumentsOf(int number) =>
        [.. File.WithStruck(File.Documents).Where(document => document.Entry == number || document.Mark.Number == number).Select(document => RowOf(document, []))];

    /// <summary>Where a document is put to that entry; null where the person does not do so, or nothing can be put to it.</summary>
    public string? AttachHref(EntryView entry) =>
        permissions.MayRecord(AttachCaseDocument.Definition) && entry.IsAccepted && entry.Do != AttachCaseDocument.Definition.Name && entry.Do != Strike.Definition.Name ? Links.Attach(entry.Number) : null;

    /// <summary>Where the letter is written that the entry of that number asks for; null where the person writes none, or it asks for none.</summary>
    public string? LetterHref(int number) => permissions.MayWalk && (_letters ??= [.. LetterKinds.SubjectsOf(File).Select(letter => letter.Entry)]).Contains(number) ? Links.Letter(number) : null;

    /// <summary>Where a provider is asked whether what the entry of that number records of it is right; null where the person asks nobody, the entry tells of no provider, or one has already said its word.</summary>
    public string? AskHref(int number) =>
        permissions.MayWalk && (_toAsk ??= [.. ProviderVoice.Of(this).Where(word => word.Story is null).Select(word => word.Record.Mark.Number)]).Contains(number) ? Links.AskProvider(number) : null;

    /// <summary>Where the letters to those in a tender are written, with what they say; none where the person writes none.</summary>
    public IEnumerable<(string Text, string Href)> LettersOf(Tender tender)
    {
        if (FirstLetter(tender.Invitations) is { } invitations)
        {
            yield return ("Write the invitations", invitations);
        }

        if (FirstLetter(tender.Bids.Select(bid => bid.Scored).OfType<BidScore>()) is { } outcomes)
        {
            yield return ("Write what became of the bids", outcomes);
        }
    }

    /// <summary>Whether bids of the tender are scored and nobody may be told of it yet.</summary>
    public bool OutcomesWait(Tender tender) => permissions.MayWalk && tender.IsOpen && tender.Bids.Any(bid => bid.Scored is not null);

    public int EntryCount => view.Entries.Count;

    /// <summary>The newest entries, the newest first.</summary>
    public IReadOnlyList<TimelineEntry> Latest() => [.. view.Entries.Where(entry => entry.CorrectedBy is null).TakeLast(LatestEntries).Reverse().Select(Timeline)];

    /// <summary>Every accepted entry that is no document itself, the latest first.</summary>
    public IEnumerable<TimelineEntry> Accepted() => view.Entries.Where(entry => entry.IsAccepted && entry.Do != AttachCaseDocument.Definition.Name).Reverse().Select(Timeline);

    /// <summary>The days of the entries of a kind that count, the first first; refused attempts among those of their own kind alone.</summary>
    public IReadOnlyList<DateOnly> DaysOf(EntryKind kind) =>
    [
        .. from entry in view.Entries
           where entry.Is(kind, File) && entry.IsAccepted == (kind != EntryKind.Refused) && !File.Struck.ContainsKey(entry.Number)
           orderby entry.On
           select entry.On,
    ];

    /// <summary>The entry that ended the case.</summary>
    public TimelineEntry Ending() => Timeline(view.Entries.First(entry => entry.Number == view.File.Current.Mark.Number));

    /// <summary>The entry of that number.</summary>
    public TimelineEntry Entry(int number) => Timeline(view.Entries.First(entry => entry.Number == number));

    /// <summary>What the entries behind a fact say beside its own words, as the history tells it; nothing of entries that the person does not see.</summary>
    public IReadOnlyList<Detail> DetailsOf(FactItem item) =>
    [
        .. from number in item.Also.Prepend(item.Number)
           let entry = number is null ? null : view.Entries.FirstOrDefault(entry => entry.Number == number)
           where entry is not null
           from detail in Timeline(entry).Sentence.Details
           where !item.Text.Contains(detail.Text, StringComparison.Ordinal)
           select detail,
    ];

    /// <summary>Whether the person recorded the entry of that number.</summary>
    public bool IsByThem(int number) => permissions.HasRecorded(view.Entries.First(entry => entry.Number == number));

    public string EntryHref(int number) => Links.Entry(number);

    public string? DisputedBy(int number) => File.DisputedRecords.FirstOrDefault(record => record.Mark.Number == number) is { } disputed ? DisputeLabels.By(File, disputed) : null;

    public PromptLink? WayTo(Prompt prompt) => CasePrompt.LinkOf(prompt, this);

    public TimelineEntry Timeline(EntryView entry)
    {
        var told = TimelineEntry.Of(entry, view.File, new EntrySentences(view.File, Names));
        return told.Struck is { } struck ? told with { CorrectedBy = view.Entries.FirstOrDefault(one => one.StruckBy == struck.By)?.Number } : told;
    }

    /// <summary>Whether the person may strike that entry and record it anew.</summary>
    public bool MayCorrect(EntryView entry) =>
        StrikeableRecord(entry.Number) is not null && File.Kind.Find(entry.Do) is { } action && permissions.MayRecord(action) && NotAnew(entry.Number) is null;

    /// <summary>Why what that entry recorded is not recorded anew, whether or not it can be struck; null where nothing is in the way.</summary>
    public string? NotAnew(int number) =>
        File.StrikeableFacts.FirstOrDefault(fact => fact.Mark.Number == number)?.NotAnewBecause(File)
        ?? (File.Scenario.FindFact(view.Entries.First(entry => entry.Number == number).Do) is { } rule && !rule.IsPossibleIn(File.Current.Stage)
            ? $"what it recorded cannot be recorded in the stage “{File.Current.Stage.Title}”. A note can say what is right"
            : null);

    /// <summary>The name by which that entry's fact can be struck; null when it is none, was struck, or the person may not strike.</summary>
    public string? StrikeableRecord(int number) => !permissions.MayRecord(Strike.Definition)
        ? null
        : Strikeable.FirstOrDefault(fact => fact.Mark.Number == number)?.RecordId;

    /// <summary>The facts that the person may strike.</summary>
    public IEnumerable<StrikeableFact> Strikeable => File.StrikeableFacts.Where(fact => fact.KeptBecause(File) is null && permissions.MayStrike(File, fact, Today));

    /// <summary>The assurances whose conditions are still to be met, and of which the person may say so.</summary>
    public IEnumerable<StrikeableFact> OpenConditions => File.OpenConditions.Where(assurance => permissions.SpeaksFor(assurance.Details.Mechanism));

    /// <summary>The engagements whose record the person agrees or disputes.</summary>
    public IEnumerable<StrikeableFact> Answerable => File.Engagements.Where(engagement => permissions.MayAnswer(engagement));

    /// <summary>What the case waits for before it can be closed, because of that departure, as the end of a sentence; null where that one is not in the way.</summary>
    public string? ClosesOnceDealtWith(Engagement departure) => File.IsClosed || !File.DeparturesInTheWay.Contains(departure) ? null : File.StateOf(departure) switch
    {
        DepartureState.Breach => "the SHA has confirmed that the required action is done",
        DepartureState.MoreAsked => "the departure is explained further, as the SHA asks, and the SHA has dealt with it",
        _ => $"the SHA has dealt with this departure, or until {EnglishFormat.Day(departure.On.AddDays(CaseFile.DaysToDealWithDeparture))} where it never does",
    };

    /// <summary>The letter about the first of these facts, whose page leads to the others.</summary>
    private string? FirstLetter(IEnumerable<Fact> facts) => facts.Select(fact => LetterHref(fact.Mark.Number)).FirstOrDefault(href => href is not null);

    /// <summary>The facts that can be recorded at present and that the person may record, the scenario's own first, this service's last.</summary>
    public IEnumerable<ActionDefinition> Recordable() =>
        File.Scenario.Facts.Where(fact => fact.IsOfferedTo(File)).Select(fact => fact.Action)
            .Concat(File.Kind.Actions.OfType<ActionDefinition<CaseFile>>().Where(action => action.IsOfThisService).Where(action => Unavailability.Of(File, action) is null))
            .Where(action => Permissions.MayRecord(action) && !IsElsewhere(action) && HasSubject(action));

    /// <summary>Whether there is something on the case that the person, of all people, may strike or answer.</summary>
    private bool HasSubject(ActionDefinition action) => action switch
    {
        _ when action == Strike.Definition => Strikeable.Any(),
        _ when action == RecordAssurance.Definition => File.Scenario.Oversight.Any(oversight => Permissions.SpeaksFor(oversight.Mechanism)),
        _ when action == MeetConditions.Definition => OpenConditions.Any(),
        _ when action == RespondAsStaffSide.Definition => Answerable.Any(),
        _ => true,
    };

    /// <summary>What an administrator brought in lies where the history came from.</summary>
    private DocumentRow RowOf(CaseDocument document, IReadOnlyList<DocumentRow> earlier) => new(
        document, view.Entries.FirstOrDefault(entry => entry.Number == document.Mark.Number)?.Role != Role.Administrator, File.IsStruck(document), earlier)
    {
        IsOpen = !File.IsStruck(document) || permissions.SeesBids, // unions, who see no bids, open nothing that was struck
    };

    /// <summary>Actions that have a link of their own where they belong on the page.</summary>
    private static bool IsElsewhere(ActionDefinition action) => action == AttachCaseDocument.Definition || action == AddNote.Definition || action == AssignOwner.Definition || action == NameContract.Definition || action == ProposeStep.Definition;
}
