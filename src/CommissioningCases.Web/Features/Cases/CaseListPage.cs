namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the page of the list shows beside the rows.</summary>
public sealed class CaseListPage(CaseListAddress address, CaseList list, Person person)
{
    public CaseListAddress Address { get; } = address;

    public CaseList List { get; } = list;

    /// <summary>Whether cases are shared out among commissioners that this person knows.</summary>
    public bool HasOwners => person.Role is Role.Commissioner or Role.BoardSecretary;

    public bool IsCommissioner => person.Role == Role.Commissioner;

    public bool IsOfManyPcts => !HasOwners;

    /// <summary>Those whom the filter can name; among them whomever it names already.</summary>
    public IEnumerable<Owner> OwnersOffered => Address.Filter.Owner is { } chosen and not CaseFilter.Nobody
        ? List.Owners.Append(new Owner(chosen, chosen)).DistinctBy(owner => owner.UserName)
        : List.Owners;

    /// <summary>The Primary Care Trusts that the filter can name; empty where there is one alone, or so many that nobody chooses from them.</summary>
    public IReadOnlyList<PrimaryCareTrust> PctsOffered { get; } =
        person.Role is Role.ShaReviewer or Role.UnionRepresentative ? [.. list.Bodies.Pcts.Where(pct => pct.Sha == person.Organisation).OrderBy(pct => pct.Name, StringComparer.OrdinalIgnoreCase)] : [];

    /// <summary>The filters that no box of the form shows: kept when it is sent, and taken away by their chips.</summary>
    public IEnumerable<(string Name, string Value)> KeptFilters
    {
        get
        {
            var filter = Address.Filter;
            (string Name, string? Value)[] kept =
            [
                ("oversight", filter.Oversight is { } standing ? StandingWords.Of(standing) : null),
                ("departures", filter.HasOpenDepartures ? CaseListAddress.OpenDepartures : null),
                ("staff", filter.IsStaffNotEngaged ? CaseListAddress.StaffNotEngaged : null),
                ("pct", PctsOffered.Count == 0 ? filter.Pct : null),
            ];
            return kept.Where(one => one.Value is not null).Select(one => (one.Name, one.Value!));
        }
    }

    public IReadOnlyList<Chip> Chips => Chip.Of(Address, List.Owners, List.Bodies);

    /// <summary>How many cases the list has on all its pages, where the counts tell it; else null: counting takes as long as reading them all.</summary>
    public int? Total =>
        Address.Filter == new CaseFilter { Scenario = Address.Filter.Scenario, Stage = Address.Filter.Stage, IsOpen = Address.Filter.IsOpen }
            ? Count(count => Address.Filter.Stage is null || count.Stage == Address.Filter.Stage)
            : null;

    /// <summary>The scenarios with their titles and how many cases each has.</summary>
    public IEnumerable<(int Number, string Text)> Scenarios => RuleSets.Standard.Current.Scenarios.Select(scenario =>
        (scenario.Number, $"{scenario.Number} {scenario.Title} ({List.Counts.Where(count => count.Scenario == scenario.Number).Sum(count => count.Cases)})"));

    /// <summary>The stages of the scenario chosen, or of all, and how many cases are in each.</summary>
    public IEnumerable<(string Name, string Text)> StagesOffered =>
        (Address.Filter.Scenario is { } scenario ? RuleSets.Standard.Current.Cases.Scenario(scenario).Stages : Stages.All)
        .Select(stage => (stage.Name, $"{stage.Title} ({Count(count => count.Stage == stage.Name)})"));

    /// <summary>The orders and where each leads.</summary>
    public IEnumerable<(CaseOrder Order, string Text, string Href)> Orders =>
        new[] { (CaseOrder.Latest, "latest activity"), (CaseOrder.Due, "due day"), (CaseOrder.Begun, "day begun"), (CaseOrder.Service, "service") }
        .Select(order => (order.Item1, order.Item2, (Address with { Order = order.Item1, From = null }).ToString()));

    public string OrderText => Orders.First(order => order.Order == Address.Order).Text;

    public CaseTable Table => new(List.Rows, List.Bodies, List.Today) { ShowsPct = IsOfManyPcts };

    public string? PreviousHref => List.Previous is { } previous ? (Address with { From = previous }).ToString() : null;

    public string? NextHref => List.Next is { } next ? (Address with { From = next }).ToString() : null;

    /// <summary>What a heading says of the list's order; null where the list is not ordered by it.</summary>
    public string? SortOf(CaseOrder order) => order != Address.Order ? null : order is CaseOrder.Latest or CaseOrder.Begun ? "descending" : "ascending";

    private int Count(Func<StageCount, bool> isMeant) => List.Counts
        .Where(count => Address.Filter.Scenario is not { } scenario || count.Scenario == scenario)
        .Where(count => Address.Filter.IsOpen is not { } isOpen || isOpen == (count.Stage != Stage.Closed.Name))
        .Where(isMeant)
        .Sum(count => count.Cases);
}
