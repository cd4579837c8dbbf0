using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Which history is meant, as the database finds it.</summary>
internal sealed class HistoryKey
{
    private readonly NpgsqlParameter[] _parameters;

    private HistoryKey(string id, params NpgsqlParameter[] parameters) => (Id, _parameters) = (id, parameters);

    /// <summary>Its id in SQL, over the first parameters of the statement.</summary>
    public string Id { get; }

    /// <summary>How a statement names the first parameter of its own.</summary>
    public string Own => $"${_parameters.Length + 1}";

    /// <summary>Null where it is not by its name that it is looked for.</summary>
    public string? Name { get; private init; }

    /// <summary>Null where it is not by its cluster that it is looked for.</summary>
    public string? Cluster { get; private init; }

    /// <summary>Outside which it does not exist; null where the row-level security alone says that.</summary>
    public Scope? Scope { get; private init; }

    public static HistoryKey Of(Guid id) => new("$1", new NpgsqlParameter<Guid> { TypedValue = id });

    public static HistoryKey Named(string name) => new("(select id from case_histories where name = $1)", new NpgsqlParameter<string> { TypedValue = name }) { Name = name };

    /// <summary>The programme of a cluster.</summary>
    public static HistoryKey OfCluster(string cluster) =>
        new("(select case_id from choice_programmes where cluster = $1)", new NpgsqlParameter<string> { TypedValue = cluster }) { Cluster = cluster };

    /// <summary>A case that was logged, if it lies in that scope.</summary>
    public static HistoryKey InScope(string name, Scope scope) => new(
        """
        (select h.id from case_histories h join case_summaries s on s.case_id = h.id where h.name = $1 and ($2 or s.pct = any ($3) or s.sha = any ($4)))
        """,
        new NpgsqlParameter<string> { TypedValue = name },
        new NpgsqlParameter<bool> { TypedValue = scope.IsEverything },
        new NpgsqlParameter<string[]> { TypedValue = [.. scope.Pcts] },
        new NpgsqlParameter<string[]> { TypedValue = [.. scope.Shas] })
    {
        Name = name,
        Scope = scope,
    };

    /// <summary>A contract, if it lies in that scope.</summary>
    public static HistoryKey OfContract(string name, Scope scope) => new(
        """
        (select h.id from case_histories h join contracts c on c.case_id = h.id where h.name = $1 and ($2 or c.pct = any ($3) or c.sha = any ($4)))
        """,
        new NpgsqlParameter<string> { TypedValue = name },
        new NpgsqlParameter<bool> { TypedValue = scope.IsEverything },
        new NpgsqlParameter<string[]> { TypedValue = [.. scope.Pcts] },
        new NpgsqlParameter<string[]> { TypedValue = [.. scope.Shas] })
    {
        Name = name,
        Scope = scope,
    };

    /// <param name="own">The statement's own parameters, behind those of the id.</param>
    public NpgsqlBatchCommand Command(string sql, params IEnumerable<NpgsqlParameter> own)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in _parameters.Select(parameter => parameter.Clone()).Concat(own))
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
