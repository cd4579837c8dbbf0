namespace CommissioningCases.Application.Registers;

/// <summary>A table, or several joined, of whose rows a register is made.</summary>
/// <param name="From">What stands after "from".</param>
/// <param name="Alias">Of the table by whose columns it is seen who may see a row.</param>
internal sealed record RegisterSource(string From, string Alias);

/// <summary>With what the conditions of a statement are written.</summary>
internal sealed class RegisterSql(SqlStatement statement, RegisterSource source, RegisterContext context)
{
    /// <summary>The condition that no row meets; a source of which it is asked is not read.</summary>
    public const string Nothing = "false";

    public RegisterSource Source { get; } = source;

    public string Alias => Source.Alias;

    public RegisterContext Context { get; } = context;

    /// <summary>Takes a value.</summary>
    /// <returns>How the statement names it.</returns>
    public string Add(object value) => statement.Add(value);

    /// <summary>The condition that a column has the value.</summary>
    public string Is(string column, object value) => $"{column} = {Add(value)}";

    public string InScope() => Context.Scope.ToSql(Add, Alias);
}
