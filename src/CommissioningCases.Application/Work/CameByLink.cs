using CommissioningCases.Application.Reading;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>What came in by the public page of an offer and waits for the cluster's commissioners.</summary>
/// <param name="Entry">Number of the entry that opened the offer.</param>
/// <param name="Selection">Number of the entry by which its service was selected.</param>
/// <param name="Service">What people call the service.</param>
/// <param name="Applications">How many applications wait to be taken in or declined.</param>
/// <param name="Questions">How many questions wait for an answer, which is given until the closing day.</param>
public sealed record CameByLink(string Cluster, int Entry, int Selection, string Service, int Applications, int Questions)
{
    internal static RowShape<CameByLink> Shape { get; } = new()
    {
        { "o.cluster", row => row.Cluster },
        { "o.entry", row => row.Entry },
        { "o.selection", row => row.Selection },
        { "o.shown->>'Service'", row => row.Service },
        { "a.waiting", row => row.Applications },
        { "q.waiting", row => row.Questions },
    };

    /// <summary>The offers of the person's clusters, those of the earliest closing day first.</summary>
    internal static NpgsqlBatchCommand Of(Person person, KnownBodies bodies, DateOnly today)
    {
        var statement = new SqlStatement();
        var clusters = Scope.Of(person).ClustersOf(bodies).Select(cluster => cluster.Code).ToArray();
        return statement.Command($"""
            select {Shape.Select}
            from public_offers o
                cross join lateral (select count(*)::integer as waiting from link_applications a where a.offer_id = o.id and a.sent_at is not null and a.taken_as is null and a.declined_at is null) a
                cross join lateral (
                    select count(*)::integer as waiting from link_questions q
                    where q.offer_id = o.id and q.answered_as is null and q.set_aside_at is null and o.withdrawn_at is null and o.closes >= {statement.Add(today)}) q
            where o.cluster = any ({statement.Add(clusters)}) and a.waiting + q.waiting > 0
            order by o.closes, o.id
            """);
    }
}
