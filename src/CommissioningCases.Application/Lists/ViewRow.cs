using Npgsql;

namespace CommissioningCases.Application.Lists;

/// <summary>A saved view that somebody sees.</summary>
/// <param name="Name">How whoever keeps it calls it.</param>
/// <param name="Query">What the address of the list says.</param>
/// <param name="IsMine">Whether the reader keeps it, and may change it.</param>
/// <param name="IsShared">Whether others see it.</param>
/// <param name="IsStart">Whether the reader's work begins there.</param>
/// <param name="By">What people call whoever keeps it; null where there is no such account any more.</param>
public sealed record ViewRow(Guid Id, string Name, string Query, bool IsMine, bool IsShared, bool IsStart, string? By)
{
    internal static readonly RowShape<ViewRow> Shape = new()
    {
        { "v.id", row => row.Id },
        { "v.name", row => row.Name },
        { "v.query", row => row.Query },
        { "v.person = $1", row => row.IsMine },
        { "v.shared_with is not null", row => row.IsShared },
        { "coalesce(c.start_view = v.id, false)", row => row.IsStart },
        { "h.name", row => row.By },
    };

    /// <summary>Reads those that somebody sees: their own first, and then those that others share with them.</summary>
    internal static NpgsqlBatchCommand CommandFor(Person person) => new($"""
        select {Shape.Select}
        from saved_views v left join list_choices c on c.person = $1 left join account_holders h on h.id = v.person
        where v.person = $1 or v.shared_with = $2
        order by v.person <> $1, lower(v.name), v.id
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = person.Id },
            new NpgsqlParameter<string> { TypedValue = SavedView.SharingOf(person) ?? "" },
        },
    };
}
