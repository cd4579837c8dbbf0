using CommissioningCases.Application.Lists;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>
/// Reads a page, the counts and the owners in one round trip, and first, where a provider is named, which providers there are. A page that is narrowed to a
/// few cases takes one more, and two where they lie together: see <see cref="NarrowedPage"/>.
/// </summary>
internal sealed class ListCasesHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListCases, CaseList>
{
    private const int MostNearWords = 5;

    private static readonly RowShape<StageCount> CountRows = new() { { "s.scenario", row => row.Scenario }, { "s.stage", row => row.Stage }, { "sum(s.cases)::integer", row => row.Cases } };

    private static readonly RowShape<Owner> OwnerRows = new()
    {
        { "h.user_name", row => row.UserName },
        { "h.name", row => row.Name },
        { $"not ({HolderSql.IsInUse("h", "$1")})", row => row.HasLeft },
    };

    private static readonly RowShape<NearWord> NearWordRows = new() { { "unknown.word", near => near.Typed }, { "near.word", near => near.Word } };

    public async Task<CaseList> Handle(ListCases request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenForBatchAsync(cancellationToken);
        var today = clock.Today();
        var known = bodies.Latest.Bodies;
        if (request.Filter.Provider is not null)
        {
            known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        }

        var scope = ListScope.Of(current.Person, known);
        var providers = ProviderSearch.Codes(request.Filter.Provider, known);
        var conditions = new CaseConditions(scope, ListScope.SeesConfidential(current.Person), request.Filter, providers, today, request.Order)
        {
            Bodies = known,
            Reader = current.Person,
            CalledSo = CalledSo.Of(request.Filter.Text, current.Person, known),
        };
        var sql = new CaseListSql(conditions);

        var from = request.From is { } position ? CasePosition.Parse(position.Token, request.Order, position.IsBackwards) : null;
        var narrowed = conditions.Narrowings.Count > 0
            ? new NarrowedPage(db, sql, conditions.Narrowings, from, ListCases.PageSize + 1, ScanSizeOf(request.Filter, scope))
            : null;
        await using var batch = new NpgsqlBatch();
        foreach (var command in (IEnumerable<NpgsqlBatchCommand>)
            [.. narrowed?.Begin() ?? [sql.Page(from, ListCases.PageSize + 1)], Counts(scope), Owners(current.Person, today), Ignored(request.Filter.Text), ViewRow.CommandFor(current.Person!), ListChoiceQueries.ColumnsOf(current.Person!), bodies.ReferenceCommand()])
        {
            batch.BatchCommands.Add(command);
        }

        var (rows, isWhole, list) = await ReadAsync(batch, IsPlannedOnce(request.Filter), sql, narrowed, today, cancellationToken);
        if (!isWhole)
        {
            rows = await narrowed!.ReadOnAsync(list.Counts.Sum(count => count.Cases), cancellationToken);
        }

        if (rows.Count == 0 && request is { Filter.Text: not null, From: null })
        {
            list = list with { NearWords = await NearWordsAsync(request.Filter, scope, cancellationToken) };
        }

        return list with { Page = RegisterPage<CaseRow>.Cut(rows, ListCases.PageSize, request.From, row => CasePosition.Of(row, request.Order, isBackwards: false).ToPosition()) };
    }

    /// <summary>Few cases of a trust hold all of several words.</summary>
    private static int ScanSizeOf(CaseFilter filter, Scope scope) =>
        SearchText.Terms(filter.Text).Count(term => !term.IsExcluded) > 1 && (filter.Pcts.Count > 0 || scope is { IsEverything: false, Shas: [] }) ? NarrowedPage.SmallScanSize : NarrowedPage.ScanSize;

    /// <returns>The rows found, whether they are all of the page, and what stands around them.</returns>
    private async Task<(List<CaseRow> Rows, bool IsWhole, CaseList List)> ReadAsync(
        NpgsqlBatch batch, bool isPlannedOnce, CaseListSql sql, NarrowedPage? narrowed, DateOnly today, CancellationToken cancellationToken)
    {
        await using var reader = await db.ReadAsync(batch, cancellationToken, isPlannedOnce);
        var (rows, isWhole) = narrowed is not null ? await narrowed.ReadBeginningAsync(reader, cancellationToken) : (await reader.ReadAllAsync(sql.Rows, cancellationToken), true);
        var counts = await reader.ReadNextAsync(CountRows, cancellationToken);
        var owners = await reader.ReadNextAsync(OwnerRows, cancellationToken);
        var ignored = await reader.ReadNextValuesAsync<string>(cancellationToken);
        var views = await reader.ReadNextAsync(ViewRow.Shape, cancellationToken);
        var columns = await reader.ReadNextValuesAsync<string[]>(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        return (rows, isWhole, new CaseList(new RegisterPage<CaseRow>([], null, null), counts, owners, ignored, new RegisterContext(current.Person, reference.Bodies, today)) { Views = views, Columns = ListColumns.Of(columns.SingleOrDefault()) });
    }

    /// <summary>Whether one plan suits every value. By which index words, providers, owners and what is overdue are best found depends on how many there are.</summary>
    private static bool IsPlannedOnce(CaseFilter filter) =>
        filter with { Scenarios = [], Stages = [], State = ShownCases.Open, HasOpenDisputes = false, SaysNotEngaged = false } == new CaseFilter();

    private static NpgsqlBatchCommand Counts(Scope scope)
    {
        var statement = new SqlStatement();
        return statement.Command($"select {CountRows.Select} from case_counts s where {scope.ToSql(statement.Add)} group by s.scenario, s.stage");
    }

    /// <summary>The words that say nothing, in the order in which they were typed.</summary>
    private static NpgsqlBatchCommand Ignored(string? typed)
    {
        var statement = new SqlStatement();
        var words = SearchText.Terms(typed).Select(term => term.Text).ToArray();
        return statement.Command($"select t.word from unnest({statement.Add(words)}) with ordinality t(word, place) where numnode(search_query(t.word, false)) = 0 order by t.place");
    }

    /// <summary>For each word by which the person finds nothing, those by which they would find something.</summary>
    private async Task<IReadOnlyList<NearWord>> NearWordsAsync(CaseFilter filter, Scope scope, CancellationToken cancellationToken)
    {
        var statement = new SqlStatement();
        string[] words = [.. SearchText.Terms(filter.Text).Where(term => term is { IsPhrase: false, IsExcluded: false }).Select(term => term.Text).Distinct()];
        var inSight = ListScope.SeesConfidential(current.Person) ? "" : " and not w.is_confidential";
        var cases = $"select from case_words_in_sight w where {scope.ToSql(filter.Pcts, statement.Add, "w")}{inSight}";
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                statement.Command($"""
                    with unknown as materialized (
                        select typed.word from unnest({statement.Add(words)}) typed(word) cross join lateral search_words_query(typed.word) asked
                        where numnode(asked) > 0 and not exists ({cases} and w.words @@ asked))
                    select {NearWordRows.Select} from unknown cross join lateral near_words(unknown.word) near
                    where exists ({cases} and w.words @@ plainto_tsquery('english', near.word))
                    order by near.likeness desc, near.word limit {MostNearWords}
                    """),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(NearWordRows, cancellationToken);
    }

    private static NpgsqlBatchCommand Owners(Person? person, DateOnly today)
    {
        var statement = new SqlStatement();
        statement.Add(today);
        string[] pcts = person is { Role: Role.Commissioner or Role.BoardSecretary } ? [.. Scope.Of(person).Pcts] : [];
        return statement.Command($"""
            select {OwnerRows.Select} from account_holders h where {HolderSql.ActsFor("h", statement.Add(pcts))} and h.role = 'commissioner' order by h.name, h.user_name
            """);
    }
}
