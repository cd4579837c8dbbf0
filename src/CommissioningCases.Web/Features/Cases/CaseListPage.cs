using System.Globalization;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the page of the list shows beside the rows.</summary>
public sealed class CaseListPage(RegisterAddress<CaseFilter> address, CaseList list, Person person)
{
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
            [CaseRegister.OwnerWord] = [new FilterOption(CaseFilter.Nobody, "Nobody yet"), .. OwnersOffered],
        }).Move("state", behind: CaseRegister.StageWord).Move(Register.PctWord, behind: "state") with
    { Summary = "Filter by scenario, stage, provider or owner" };

    public Chips Chips => Address.Chips(List.Context, new Dictionary<string, IReadOnlyList<FilterOption>> { [CaseRegister.OwnerWord] = [.. OwnersOffered] });

    /// <summary>How many cases the list has on all its pages, where the counts tell it; else null: counting takes as long as reading them all.</summary>
    public int? Total =>
        Address.Filter == new CaseFilter { Scenario = Address.Filter.Scenario, Stage = Address.Filter.Stage, IsOpen = Address.Filter.IsOpen }
            ? Count(count => Address.Filter.Stage is null || count.Stage == Address.Filter.Stage)
            : null;

    /// <summary>The orders and where each leads.</summary>
    public IEnumerable<(CaseOrder Order, string Text, string Href)> Orders =>
        from sort in CaseRegister.Definition.Sorts
        let order = CaseRegister.OrderOf(sort.Word)
        select (order, sort.Text, (Address with { Sort = order == CaseOrder.Latest ? null : sort.Word, From = null }).ToString());

    public string OrderText => Orders.First(order => order.Order == Order).Text;

    public CaseTable Table => new(List.Rows, List.Bodies, List.Today) { ShowsPct = !HasOwners || List.Context.Area.Count > 1, SharedNames = SharedNames };

    /// <summary>What a heading says of the list's order; null where the list is not ordered by it.</summary>
    public string? SortOf(CaseOrder order) => order != Order ? null : order is CaseOrder.Latest or CaseOrder.Begun ? "descending" : "ascending";

    /// <summary>Whether cases are shared out among commissioners that this person knows.</summary>
    private bool HasOwners => person.Role is Role.Commissioner or Role.BoardSecretary;

    /// <summary>The names that several of those among whom cases are shared out bear.</summary>
    private IReadOnlySet<string> SharedNames => field ??= PersonOptions.SharedBy(List.Owners.Select(owner => owner.Name));

    /// <summary>Those whom the filter can name; among them whomever it names already.</summary>
    private IEnumerable<FilterOption> OwnersOffered
    {
        get
        {
            var owners = List.Owners.OrderBy(owner => owner.HasLeft)
                .Select(owner => new FilterOption(owner.UserName, $"{PersonOptions.NameOf(owner.Name, owner.UserName, SharedNames)}{(owner.HasLeft ? ", no longer here" : "")}"));
            return Address.Filter.Owner is { } chosen and not CaseFilter.Nobody ? owners.Append(new FilterOption(chosen, chosen)).DistinctBy(owner => owner.Word) : owners;
        }
    }

    /// <summary>The Primary Care Trusts that the filter can name; none where there is one alone, or so many that nobody chooses from them.</summary>
    private IEnumerable<PrimaryCareTrust> PctsOffered => person.Role != Role.Auditor && List.Context.Area.Count > 1 ? List.Context.Area : [];

    /// <summary>The stages of the scenario chosen, or of all.</summary>
    private IEnumerable<Stage> StagesOffered => Address.Filter.Scenario is { } scenario ? RuleSets.Standard.Current.Cases.Scenario(scenario).Stages : Stages.All;

    /// <summary>What was typed with the one word exchanged; the word alone where it was typed with signs that are not searched by.</summary>
    private static string Exchanged(string typed, NearWord near)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Contains(near.Typed) ? string.Join(' ', words.Select(word => word == near.Typed ? near.Word : word)) : near.Word;
    }

    private FilterOption OptionOf(Scenario scenario) => new(
        scenario.Number.ToString(CultureInfo.InvariantCulture),
        $"{scenario.Number} {scenario.Title} ({List.Counts.Where(count => count.Scenario == scenario.Number).Sum(count => count.Cases)})");

    private int Count(Func<StageCount, bool> isMeant) => List.Counts
        .Where(count => Address.Filter.Scenario is not { } scenario || count.Scenario == scenario)
        .Where(count => Address.Filter.IsOpen is not { } isOpen || isOpen == (count.Stage != Stage.Closed.Name))
        .Where(isMeant)
        .Sum(count => count.Cases);
}
