using System.Globalization;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the page of the list shows beside the rows.</summary>
public sealed class CaseListPage(RegisterAddress<CaseFilter> address, CaseList list, Person person)
{
    private const int MostProvidersMeant = 10;

    public RegisterAddress<CaseFilter> Address { get; } = address;

    public CaseList List { get; } = list;

    public CaseOrder Order { get; } = CaseRegister.OrderOf(address.Sort);

    /// <summary>The cases that are meant by what was typed, where it is a part of several references or may be none.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>What of that which was typed nothing is searched by; blank where there is nothing to say.</summary>
    public string NotSearched => Address.Filter.Text is not { } typed ? ""
        : SearchText.Terms(typed).Count == 0 ? $"Nothing can be searched by “{typed}”: type a word, a number or a reference."
        : List.Ignored.Count == 0 ? ""
        : $"{EnglishFormat.List([.. List.Ignored.Select(word => $"“{word}”")])} {(List.Ignored.Count == 1 ? "stands" : "stand")} in nearly every case and {(List.Ignored.Count == 1 ? "was" : "were")} left out of the search.";

    /// <summary>The words to search by instead of those by which nothing is found, and where each leads.</summary>
    public IReadOnlyList<(string Word, string Href)> Instead =>
        [.. List.NearWords.Select(near => (near.Word, Address.With(Address.Filter with { Text = Exchanged(Address.Filter.Text!, near) }).ToString()))];

    public bool IsCommissioner => person.Role == Role.Commissioner;

    /// <summary>Where the choices of filters say how many cases there are, or whose.</summary>
    public FilterForm Form => Address.Form(
        FilterLayout.Search,
        List.Context,
        new Dictionary<string, IReadOnlyList<FilterOption>>
        {
            [CaseRegister.ScenarioWord] = [.. RuleSets.Standard.Current.Scenarios.Select(OptionOf)],
            [CaseRegister.StageWord] = [.. StagesOffered.Select(stage => new FilterOption(stage.Name, $"{stage.Title} ({Count(count => count.Stage == stage.Name)})"))],
            [Register.PctWord] = [.. PctsOffered.Select(pct => new FilterOption(pct.Code, pct.Name))],
            [CaseRegister.OwnerWord] = OwnersOffered,
        }).Move(Register.PctWord, behind: CaseRegister.StageWord).Without(CaseRegister.WatchingWord) with
    { Summary = "Filter the list", StaysFolded = true };

    public Chips Chips => Address.Chips(List.Context, new Dictionary<string, IReadOnlyList<FilterOption>> { [CaseRegister.OwnerWord] = OwnersOffered });

    /// <summary>How many cases the list has on all its pages, where the counts or a single page tell it; else null: counting takes as long as reading them all.</summary>
    public int? Total =>
        Address.Filter == new CaseFilter { Scenarios = Address.Filter.Scenarios, Stages = Address.Filter.Stages, State = Address.Filter.State }
            ? Count(count => Address.Filter.Stages.Count == 0 || Address.Filter.Stages.Contains(count.Stage))
            : List.Page.IsOnly ? List.Rows.Count
            : null;

    /// <summary>Whether there are cases in sight at all, open or closed.</summary>
    public bool HasCases => List.Counts.Any(count => count.Cases > 0);

    /// <summary>Whose cases can be looked at, and where each leads; the rest of the filter stays.</summary>
    public IReadOnlyList<ListTab> Tabs =>
    [
        .. person.Role == Role.Commissioner ? [TabOf("Mine", CaseFilter.Me)] : Array.Empty<ListTab>(),
        .. HasOwners ? [TabOf("My team’s", CaseFilter.Team), TabOf("Unassigned", CaseFilter.Nobody)] : Array.Empty<ListTab>(),
        new("Watching", Address.With(Address.Filter with { Owner = null, IsWatched = true }).ToString(), Address.Filter.IsWatched),
        TabOf("All", null),
    ];

    /// <summary>The providers that are meant by what was typed, where these are several: one is told from another by its code.</summary>
    public IReadOnlyList<(string Text, string Href)> ProvidersMeant => ProviderSearch.Codes(Address.Filter.Provider, List.Bodies) is { Count: > 1 and <= MostProvidersMeant } codes
        ? [.. codes.Select(code => ($"{List.Context.NameOfProvider(code)} ({code})", Address.With(Address.Filter with { Provider = code }).ToString()))]
        : [];

    /// <summary>What can be done with the cases that are ticked.</summary>
    public TickedActs ActsOffered => new(Guid.NewGuid(), IsCommissioner ? PersonOptions.Of([.. List.Owners.Where(owner => !owner.HasLeft).Select(owner => new Colleague(owner.UserName, owner.Name))]) : []) { IsForTable = true, MayAsk = IsCommissioner };

    /// <summary>Where the list is kept under a name.</summary>
    public string SaveHref => Links.SavedViews + Address.Query;

    /// <summary>The orders and where each leads.</summary>
    public IEnumerable<(CaseOrder Order, string Text, string Href)> Orders =>
        from sort in CaseRegister.Definition.Sorts
        let order = CaseRegister.OrderOf(sort.Word)
        select (order, sort.Text, (Address with { Sort = order == CaseOrder.Latest ? null : sort.Word, From = null }).ToString());

    public string OrderText => Orders.First(order => order.Order == Order).Text;

    public CaseTable Table => new(List.Rows, List.Bodies, List.Today) { ShowsPct = !HasOwners || List.Context.Area.Count > 1, Selects = true, Columns = List.Columns, SharedNames = SharedNames };

    /// <summary>What a heading says of the list's order; null where the list is not ordered by it.</summary>
    public string? SortOf(CaseOrder order) => order != Order ? null : order is CaseOrder.Latest or CaseOrder.Begun ? "descending" : "ascending";

    /// <inheritdoc cref="SortOf(CaseOrder)"/>
    public string? SortOf(ListColumn column) => column switch
    {
        ListColumn.Due => SortOf(CaseOrder.Due),
        ListColumn.Recorded => SortOf(CaseOrder.Latest),
        ListColumn.Logged => SortOf(CaseOrder.Begun),
        _ => null,
    };

    /// <summary>Whether cases are shared out among commissioners that this person knows.</summary>
    private bool HasOwners => person.Role is Role.Commissioner or Role.BoardSecretary;

    /// <summary>The names that several of those among whom cases are shared out bear.</summary>
    private IReadOnlySet<string> SharedNames => field ??= PersonOptions.SharedBy(List.Owners.Select(owner => owner.Name));

    /// <summary>Those whom the filter can name; among them whomever it names already.</summary>
    private IReadOnlyList<FilterOption> OwnersOffered
    {
        get
        {
            FilterOption[] usual =
            [
                .. person.Role == Role.Commissioner ? [new FilterOption(CaseFilter.Me, "Me")] : Array.Empty<FilterOption>(),
                .. HasOwners ? [new FilterOption(CaseFilter.Team, "Somebody in my team")] : Array.Empty<FilterOption>(),
                new(CaseFilter.Nobody, "Nobody yet"),
            ];
            FilterOption[] owners =
            [
                .. usual,
                .. List.Owners.OrderBy(owner => owner.HasLeft)
                    .Select(owner => new FilterOption(owner.UserName, $"{PersonOptions.NameOf(owner.Name, owner.UserName, SharedNames)}{(owner.HasLeft ? ", no longer here" : "")}")),
            ];
            return Address.Filter.Owner is { } chosen && !owners.Any(owner => owner.Word == chosen) ? [.. owners, new FilterOption(chosen, chosen)] : owners;
        }
    }

    private ListTab TabOf(string text, string? owner) =>
        new(text, Address.With(Address.Filter with { Owner = owner, IsWatched = false }).ToString(), !Address.Filter.IsWatched && Address.Filter.Owner == owner);

    /// <summary>The Primary Care Trusts that the filter can name; none where there is one alone, or so many that nobody chooses from them.</summary>
    private IEnumerable<PrimaryCareTrust> PctsOffered => person.Role is not (Role.Auditor or Role.DepartmentReader) && List.Context.Area.Count > 1 ? List.Context.Area : [];

    /// <summary>The stages of the scenarios chosen, or of all.</summary>
    private IEnumerable<Stage> StagesOffered => Address.Filter.Scenarios.Count == 0
        ? Stages.All
        : Address.Filter.Scenarios.SelectMany(scenario => RuleSets.Standard.Current.Cases.Scenario(scenario).Stages).DistinctBy(stage => stage.Name);

    /// <summary>What was typed with the one word exchanged; the word alone where it was typed with signs that are not searched by.</summary>
    private static string Exchanged(string typed, NearWord near)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Contains(near.Typed) ? string.Join(' ', words.Select(word => word == near.Typed ? near.Word : word)) : near.Word;
    }

    /// <summary>Whether cases in that stage are listed: those that are closed only where they are asked for.</summary>
    private bool IsShown(string stage) => Address.Filter.Stages.Contains(Stage.Closed.Name) || Address.Filter.State switch
    {
        ShownCases.Open => stage != Stage.Closed.Name,
        ShownCases.Closed => stage == Stage.Closed.Name,
        _ => true,
    };

    private FilterOption OptionOf(Scenario scenario) => new(
        scenario.Number.ToString(CultureInfo.InvariantCulture),
        $"{scenario.Number} {scenario.Title} ({List.Counts.Where(count => count.Scenario == scenario.Number && IsShown(count.Stage)).Sum(count => count.Cases)})");

    private int Count(Func<StageCount, bool> isMeant) => List.Counts
        .Where(count => Address.Filter.Scenarios.Count == 0 || Address.Filter.Scenarios.Contains(count.Scenario))
        .Where(count => IsShown(count.Stage))
        .Where(isMeant)
        .Sum(count => count.Cases);
}

/// <summary>A part of the list, such as one's own cases.</summary>
public sealed record ListTab(string Text, string Href, bool IsHere);
