using System.Reflection;
using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Registers;

/// <summary>What holds for every register, whoever declares the next.</summary>
public sealed class RegisterTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly IReadOnlyDictionary<string, Register> All = typeof(Register).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Register)))
        .ToDictionary(type => type.Name, type => (Register)type.GetProperty("Definition", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_AreThere_AndEachOnce(string name)
    {
        foreach (var shown in (IEnumerable<RegisterColumn>[])[All[name].Headings.Where(column => column.IsListed), All[name].Headings.Where(column => column.IsExported)])
        {
            shown.ShouldAllBe(column => !string.IsNullOrWhiteSpace(column.Heading));
            shown.Select(column => column.Heading).ShouldBeUnique();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EachColumn_StandsSomewhere_OrIsReadForOthers(string name) => On(name, nameof(CheckColumns)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Names))]
    public void EachFilter_HasAWordOfItsOwn(string name) => On(name, nameof(CheckWords)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EachStatement_IsOneThatTheDatabaseTakes(string name)
    {
        if (On(name, nameof(StatementsOf)) is not IEnumerable<NpgsqlBatchCommand> statements)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { statement } };
            await batch.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Calls a method of this class with the types of the register's rows and filters.</summary>
    private static object? On(string name, string method)
    {
        var register = All[name];
        var parent = register.GetType();
        while (!parent.IsGenericType || parent.GetGenericTypeDefinition() != typeof(Register<,>))
        {
            parent = parent.BaseType!;
        }

        return typeof(RegisterTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(parent.GetGenericArguments())
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [register], null);
    }

    private static void CheckColumns<TRow, TFilter>(Register<TRow, TFilter> register)
        where TFilter : class, new()
    {
        register.Columns.ShouldAllBe(column => column.IsListed || column.IsExported || column.Sql.Count > 0);
        if (register is SqlRegister<TRow, TFilter> { Sources.Count: var sources })
        {
            register.Columns.ShouldAllBe(column => column.Sql.Count <= 1 || column.Sql.Count == sources);
        }
    }

    private static void CheckWords<TRow, TFilter>(Register<TRow, TFilter> register)
        where TFilter : class, new()
    {
        string[] words = [.. register.Filters.Select(filter => filter.Word), "sort", "after", "before"];
        words.ShouldBeUnique();
        register.Filters.ShouldAllBe(filter => !string.IsNullOrWhiteSpace(filter.Label) || filter.Control == FilterControl.Kept);
    }

    /// <summary>Those of the whole register, and for each filter those of what it leaves; of a register that is not read by a statement, none.</summary>
    private static IEnumerable<NpgsqlBatchCommand>? StatementsOf<TRow, TFilter>(Register<TRow, TFilter> register)
        where TFilter : class, new() =>
        register is SqlRegister<TRow, TFilter> read
            ? [
                .. SampleFilters.Of(register).SelectMany(filter => StatementsNarrowedTo(filter, read)),
                .. register.Filters.Select(filter => filter.OptionsSql).OfType<Func<RegisterContext, NpgsqlBatchCommand>>().Select(options => options(SampleFilters.Context)),
            ]
            : null;

    private static IEnumerable<NpgsqlBatchCommand> StatementsNarrowedTo<TRow, TFilter>(TFilter filter, SqlRegister<TRow, TFilter> register)
        where TFilter : class, new()
    {
        yield return register.Select(filter, SampleFilters.Context).Page(null);
        yield return register.Select(filter, SampleFilters.Context).All();
        if (register.Figures.Count > 0)
        {
            yield return register.CountFigures(filter, SampleFilters.Context);
        }
    }
}
