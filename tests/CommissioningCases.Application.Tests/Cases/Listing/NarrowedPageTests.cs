using System.Text;

namespace CommissioningCases.Application.Tests.Cases.Listing;

/// <summary>Pages that are found by walking along a list, by walking on, or by an index, against the whole list, which is found by none of them.</summary>
public sealed class NarrowedPageTests(ManyListedCases many) : IClassFixture<ManyListedCases>, IAsyncDisposable
{
    private const int MostPages = 3;

    private static readonly Person Union = ListedCases.Someone(Role.UnionRepresentative, "5ND");

    private readonly ListedCases _cases = new(many.ConnectionString);

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    public static TheoryData<string> Texts =>
    [
        "everywhere", "half", "seldom", "unusual", "rare", "youngest", "oldest", "nowhere", "the", "rar", "ever",
        "half third", "half third even -fifth -secret", "half third fifth", "half third fifth seldom", "everywhere rare", "everywhere unusual oldest", "odd even", "the rare", "third oldest -half",
        "-everywhere", "-half", "-rare", "-half -third -even", "\"unusual phrase\"", "\"phrase unusual\"", "-\"unusual phrase\" fifth", "secret", "minutes secret rare",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ByWords_GivesTheSameAsTheWholeList(string text)
    {
        var others = new[] { CaseOrder.Due, CaseOrder.Begun, CaseOrder.Service };
        await ComparePagesAsync(new CaseFilter { Text = text }, CaseOrder.Latest, ListedCases.Commissioner);
        await ComparePagesAsync(new CaseFilter { Text = text }, others[text.Length % others.Length], Union);
    }

    public static TheoryData<CaseFilter> Filters =>
    [
        new CaseFilter { Provider = "RVR" },
        new CaseFilter { Provider = "RXP" },
        new CaseFilter { Provider = "nobody is called so" },
        new CaseFilter { IsOverdue = true },
        new CaseFilter { IsOverdue = true, Provider = "RVR" },
        new CaseFilter { IsOverdue = true, Text = "half" },
        new CaseFilter { LoggedFrom = ListedCases.Today.AddDays(-30) },
        new CaseFilter { LoggedTo = ListedCases.Today.AddDays(-5), Text = "half" },
        new CaseFilter { Text = "half", Pcts = ["5ND", "5J9"] },
        new CaseFilter { Provider = "RVR", Pcts = ["5ND", "5J9"] },
        new CaseFilter { Provider = "RVR", Text = "everywhere -even", Scenarios = [2] },
        new CaseFilter { Text = "half third", Scenarios = [3], Pcts = ["5ND"] },
        new CaseFilter { Text = "everywhere", Pcts = ["5J9"] },
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task ByOtherFilters_GivesTheSameAsTheWholeList(CaseFilter filter)
    {
        foreach (var order in new[] { CaseOrder.Latest, CaseOrder.Due })
        {
            await ComparePagesAsync(filter, order, ListedCases.Someone(Role.Auditor, null));
        }
    }

    [Fact]
    public async Task OfAUnion_FindsNothingConfidential() =>
        (await _cases.ListAsync(new ListCases { Filter = new CaseFilter { Text = "secret" } }, Union)).Rows.ShouldBeEmpty();

    private async Task ComparePagesAsync(CaseFilter filter, CaseOrder order, Person person)
    {
        var whole = await ReadWholeAsync(filter, order, person);
        var pages = new List<CaseList>();
        RowPosition? from = null;
        do
        {
            pages.Add(await _cases.ListAsync(new ListCases { Filter = filter, Order = order, From = from }, person));
            from = pages[^1].Page.Next;
        }
        while (from is not null && pages.Count < MostPages);

        var read = References(pages);
        read.ShouldBe(whole.Take(read.Count), $"{filter} by {order}");
        (from is null).ShouldBe(read.Count == whole.Count);

        // And back again.
        for (var page = pages.Count - 1; page > 0; page--)
        {
            var before = await _cases.ListAsync(new ListCases { Filter = filter, Order = order, From = pages[page].Page.Previous }, person);
            References([before]).ShouldBe(References([pages[page - 1]]), $"{filter} by {order}, back");
        }
    }

    private async Task<List<string>> ReadWholeAsync(CaseFilter filter, CaseOrder order, Person person)
    {
        using var output = new MemoryStream();
        await _cases.SendAsync(new ExportCases(filter, order, output), person);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0])];
    }

    private static List<string> References(IEnumerable<CaseList> pages) => [.. pages.SelectMany(page => page.Rows).Select(row => row.Reference)];
}
