namespace CommissioningCases.Application.Sealing;

/// <summary>A kind of chain that seals cover. Another one is another line in <see cref="All"/>.</summary>
/// <param name="Word">As it stands in leaves, for good.</param>
/// <param name="Entries">
/// A select of <c>chain</c>, <c>name</c>, <c>number</c>, <c>hash</c> and <c>through</c>, the last number that was sealed, of all entries behind that.
/// </param>
internal sealed record SealedKind(string Word, string Entries)
{
    public const string HistoryWord = "history";
    public const string ServiceLogWord = "service-log";

    /// <summary>As it stands in leaves, for good.</summary>
    public const string ServiceLogName = "the service log";

    /// <summary>There is one such log, which therefore needs no id.</summary>
    public static readonly Guid ServiceLogChain = Guid.Empty;

    private static readonly SealedKind History = new(HistoryWord, """
        select h.id as chain, h.name, e.number::bigint as number, e.hash, coalesce(s.through, 0) as through
        from case_heads c
        left join (select l.chain, max(l.last) as through from seal_leaves l group by l.chain) s on s.chain = c.case_id
        join case_histories h on h.id = c.case_id
        join entries e on e.case_id = c.case_id and e.number > coalesce(s.through, 0)
        where c.last_number > coalesce(s.through, 0)
        """);

    private static readonly SealedKind ServiceLog = new(ServiceLogWord, $"""
        select '{ServiceLogChain}'::uuid as chain, '{ServiceLogName}' as name, e.number, e.hash, s.through
        from (select coalesce(max(l.last), 0) as through from seal_leaves l where l.chain = '{ServiceLogChain}') s
        join service_events e on e.number > s.through
        """);

    public static IReadOnlyList<SealedKind> All { get; } = [History, ServiceLog];
}
