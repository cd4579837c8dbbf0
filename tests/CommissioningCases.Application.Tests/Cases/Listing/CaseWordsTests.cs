using CommissioningCases.Application.Tests.Store.RowLevelSecurity;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Cases.Listing;

/// <summary>The words of whole cases, which the database keeps after the texts of their entries.</summary>
public sealed class CaseWordsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private static readonly Person Union = ListedCases.Someone(Role.UnionRepresentative, "5ND");

    private static readonly string[] Typed = ["Healing is slow", "The minutes name a price; it took ten min", "Therapists and O’Brien’s theatre, 24/7", "A naïve wound-care plan: 10mg, 100mg"];

    private readonly CaseSummary _case = ListedCases.Case();
    private ListedCases _cases = null!;

    public async Task InitializeAsync()
    {
        _cases = new ListedCases(await postgres.NewDatabaseAsync());
        await _cases.AddAsync(_case);
    }

    public ValueTask DisposeAsync() => _cases.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Words_OfSeveralEntries_AreFoundTogether()
    {
        await _cases.AddTextAsync(_case, 1, "Healing is slow");
        await _cases.AddTextAsync(_case, 2, "The minutes name a price", isCommercial: true);
        await _cases.AddTextAsync(_case, 3, "Staff were met");

        (await FindsAsync("healing staff")).ShouldBeTrue();
        (await FindsAsync("healing price met")).ShouldBeTrue();
        (await FindsAsync("healing elsewhere")).ShouldBeFalse();
        (await FindsAsync("\"healing is slow\" \"staff were met\"")).ShouldBeTrue();
        (await FindsAsync("\"slow minutes\"")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("heal")]
    [InlineData("Healing")]
    [InlineData("mi")]
    [InlineData("min")]
    [InlineData("mins")]
    [InlineData("the")]
    [InlineData("there")]
    [InlineData("therapies")]
    [InlineData("O’Brien")]
    [InlineData("obrien's")]
    [InlineData("24/7")]
    [InlineData("naive")]
    [InlineData("Naïv")]
    [InlineData("10mg")]
    [InlineData("wound-care")]
    [InlineData("wou")]
    [InlineData("elsewhere")]
    [InlineData("…")]
    public async Task ATypedWord_FindsByTheIndexWhatItFindsInACase(string typed)
    {
        foreach (var (number, text) in Typed.Index())
        {
            var one = ListedCases.Case();
            await _cases.AddAsync(one);
            await _cases.AddTextAsync(one, number + 1, text);
        }

        await using var login = await SeparateLogin.MakeAsync(_cases.ConnectionString);
        var word = typed.Replace("'", "''", StringComparison.Ordinal);
        var found = await login.RunAsync($"select w.case_id from case_words w where w.words @@ search_query('{word}', false) order by 1", "all");
        (await login.RunAsync($"select w.case_id from case_words w where w.words @@ search_words_query('{word}') order by 1", "all")).ShouldBe(found);
        (await login.RunAsync($"select search_words_query('{word}')", "all"))[0].ShouldNotContain(":*");
    }

    [Fact]
    public async Task Words_ThatUnionsMayNotRead_AreNeitherFoundNorExcludedForThem()
    {
        await _cases.AddTextAsync(_case, 1, "Healing is slow");
        await _cases.AddTextAsync(_case, 2, "The minutes name a price", isCommercial: true);
        await _cases.AddTextAsync(_case, 3, "Staff were met");

        (await FindsAsync("healing staff", Union)).ShouldBeTrue();
        (await FindsAsync("price", Union)).ShouldBeFalse();
        (await FindsAsync("healing price", Union)).ShouldBeFalse();
        (await FindsAsync("healing -price", Union)).ShouldBeTrue();
        (await FindsAsync("healing -price")).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_OfATextThatWasTakenAway_AreFoundNoLonger()
    {
        await _cases.AddTextAsync(_case, 1, "Healing is slow");
        await _cases.AddTextAsync(_case, 2, "The minutes name a price", isCommercial: true);

        await Sql.ExecuteAsync(_cases.ConnectionString, "delete from case_texts where number = 2");

        (await FindsAsync("price")).ShouldBeFalse();
        (await FindsAsync("healing")).ShouldBeTrue();
        (await Sql.QueryAsync(_cases.ConnectionString, "select is_confidential::text from case_words")).ShouldBe(["false"]);
    }

    [Fact]
    public async Task Words_OfMoreThanFitIntoOneRow_KeepNothingFromBeingWritten()
    {
        var texts = Enumerable.Range(1, 12).Select(number => new CaseText
        {
            CaseId = _case.CaseId,
            Number = number,
            Text = string.Join(' ', Enumerable.Range(0, 10_000).Select(word => $"w{number}x{word}")),
            IsConfidential = false,
            Pct = _case.Pct,
            Sha = _case.Sha,
        });

        await _cases.AddRowsAsync(texts);

        (await FindsAsync("w1x1 w2x9999")).ShouldBeTrue();
        (await Sql.QueryAsync(_cases.ConnectionString, "select count(*)::text from case_texts")).ShouldBe(["12"]);
    }

    private async Task<bool> FindsAsync(string text, Person? person = null) =>
        (await _cases.ListAsync(new ListCases { Filter = new CaseFilter { Text = text } }, person)).Rows.Count == 1;
}
