using System.Text.RegularExpressions;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Engagements;

/// <summary>
/// The statements behind the engagement register: engagements and chances, the latest first. Each of the two is read from an index in that order, so that a
/// page reads no more of either than it shows.
/// </summary>
internal sealed class EngagementSql(Scope scope, EngagementFilter filter, IReadOnlyList<string>? providers)
{
    private const string CaseColumns = "s.name, s.scenario, s.stage, s.stage_entered, s.pct, s.service, s.providers, s.closed_on is not null, s.staff_engaged";

    private static readonly RowOrder Latest = new(IsDescending: true, "on_day", "case_id", "number");
    private static readonly RowOrder LatestOffered = new(IsDescending: true, "offered", "case_id", "number");

    private readonly RegisterStatement _statement = new();

    /// <summary>The rows of one page, and a few more if asked, nearest to the position first.</summary>
    public NpgsqlBatchCommand Page(RowPosition? from, int rows) => Statement(from, $" limit {rows}");

    /// <summary>Every row.</summary>
    public NpgsqlBatchCommand All() => Statement(null, "");

    private NpgsqlBatchCommand Statement(RowPosition? from, string limit)
    {
        var isBackwards = from is { IsBackwards: true };
        var parts = new List<string>();
        if (HasEngagements)
        {
            parts.Add(Part(Engagements(), "e", Latest.Turned(isBackwards), from, limit));
        }

        if (HasChances)
        {
            parts.Add(Part(Chances(), "c", LatestOffered.Turned(isBackwards), from, limit));
        }

        return _statement.Command(parts.Count == 0
            ? "select where false"
            : $"select r.* from ({string.Join(" union all ", parts)}) r order by {Latest.Turned(isBackwards).OrderBy("r")}{limit}");
    }

    private bool IsOfChances => filter.Kind is DeadlineKind.Chance or DeadlineKind.Plan;

    private bool HasEngagements => !IsOfChances;

    private bool HasChances => (filter.Kind is null || IsOfChances) && filter is { Union: null, IsDisputed: false, IsDeparture: false };

    private string Part(string select, string alias, RowOrder order, RowPosition? from, string limit)
    {
        var beyond = from is null ? "" : $" and {order.Beyond(alias, from.ValuesFor(order).Select(_statement.Add))}";
        return $"({select}{beyond} order by {order.OrderBy(alias)}{limit})";
    }

    private string Engagements() => $"""
        select e.case_id, e.number, e.on_day, e.engaged_with, e.party, e.method, e.summary, e.stage, e.is_struck,
            e.staff_view, e.staff_view_on, e.staff_union, e.staff_account, d.clause, d.state, d.explanation, d.required_action,
            null::date, null::date, null::text, {CaseColumns},
            {RecordNameSql.Of("e")}
        from case_engagements_in_sight e
        join case_summaries_in_sight s on s.case_id = e.case_id
        left join case_departures d on d.case_id = e.case_id and d.number = e.number
        where {string.Join(" and ", Conditions("e", "on_day").Concat(OfEngagements()))}
        """;

    private string Chances() => $"""
        select c.case_id, c.number, c.offered as on_day, c.kind, null::text, null::text, c.expectations, null::text, false,
            null::text, null::date, null::text, null::text, null::text, null::text, null::text, null::text,
            c.due, c.judged_on, c.outcome, {CaseColumns}, null::text
        from case_chances_in_sight c
        join case_summaries_in_sight s on s.case_id = c.case_id
        where {string.Join(" and ", Conditions("c", "offered").Concat(OfChances()))}
        """;

    private IEnumerable<string> Conditions(string alias, string day)
    {
        yield return scope.ToSql(_statement.Add, alias);
        if (filter.Pct is { } pct)
        {
            yield return $"{alias}.pct = {_statement.Add(pct)}";
        }

        if (filter.Case is { } reference)
        {
            yield return $"{alias}.case_id = (select id from case_histories where name = {_statement.Add(reference)})";
        }

        if (filter.Service is { } service)
        {
            yield return $"s.service ilike {_statement.Add($"%{Escaped(service)}%")}";
        }

        if (filter.From is { } from)
        {
            yield return $"{alias}.{day} >= {_statement.Add(from)}";
        }

        if (filter.To is { } to)
        {
            yield return $"{alias}.{day} <= {_statement.Add(to)}";
        }

        if (filter.IsStaffMissing)
        {
            yield return "s.closed_on is null and not s.staff_engaged";
        }

        foreach (var term in SearchText.Terms(filter.Text))
        {
            var query = $"search_query({_statement.Add(term.Text)}, {(term.IsPhrase ? "true" : "false")})";
            yield return $"(numnode({query}) = 0 or {(term.IsExcluded ? "not " : "")}{alias}.search @@ {query})";
        }
    }

    private IEnumerable<string> OfEngagements()
    {
        if (filter.Kind is { } kind)
        {
            yield return $"e.engaged_with = {_statement.Add(kind)}";
        }

        if (providers is not null)
        {
            var codes = _statement.Add(providers.ToArray());
            yield return $"(s.providers && {codes} or e.party = any({codes}))";
        }

        if (filter.Union is { } union)
        {
            yield return $"e.engaged_with = 'staff' and e.party ~* {_statement.Add(Named(union))}";
        }

        if (filter.IsDisputed)
        {
            yield return "e.staff_view = 'disputed' and not e.is_struck";
        }

        if (filter.IsDeparture)
        {
            yield return "d.clause is not null and not e.is_struck";
        }
    }

    private IEnumerable<string> OfChances()
    {
        if (filter.Kind is { } kind)
        {
            yield return $"c.kind = {_statement.Add(kind)}";
        }

        if (providers is not null)
        {
            yield return $"s.providers && {_statement.Add(providers.ToArray())}";
        }
    }

    /// <summary>The union's abbreviation or name as words of their own, as <see cref="TradeUnions.IsNamedIn"/> finds them.</summary>
    private static string Named(string union) =>
        $"(^|[^[:alnum:]])({Regex.Escape(union)}|{Regex.Escape(TradeUnions.NameOf(union))})($|[^[:alnum:]])";

    private static string Escaped(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
