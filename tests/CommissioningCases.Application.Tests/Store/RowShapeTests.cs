using CommissioningCases.Testing;
using Npgsql;

namespace CommissioningCases.Application.Tests.Store;

public sealed class RowShapeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly RowShape<Part> PartShape = new() { { "part_name", part => part.Name }, { "part_size", part => part.Size } };

    private static readonly RowShape<Row> Shape = new()
    {
        { "number", row => row.Number },
        { "day", row => row.Day },
        { "mechanism", row => row.Mechanism },
        { "names", row => row.Names },
        { row => row.Part, PartShape },
        { "note", row => row.Note },
    };

    [Fact]
    public async Task Read_GivesEachPropertyWhatItsExpressionGave()
    {
        var row = await ReadAsync("1, date '2012-02-29', 'sha-assurance', array['a', 'b'], 'A part', 7, 'Noted'");

        row.Names.ShouldBe(["a", "b"]);
        (row with { Names = [] }).ShouldBe(new Row(1, new DateOnly(2012, 2, 29), Mechanism.ShaAssurance, []) { Part = new Part("A part", 7), Note = "Noted" });
    }

    [Fact]
    public async Task Read_OfWhatIsNot_GivesNull_AndNoPartWhereItsFirstColumnIs() =>
        ((await ReadAsync("1, null::date, null::text, array[]::text[], null::text, 7, null::text")) with { Names = [] }).ShouldBe(new Row(1, null, null, []));

    [Fact]
    public async Task Read_OfAWordThatIsNone_SaysWhich() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync("1, null::date, 'hearsay', array[]::text[], null::text, 7, null::text"))).Message.ShouldBe("hearsay is no Mechanism.");

    [Fact]
    public async Task Read_OfColumnsBehindOthers_BeginsWhereItIsTold() =>
        (await ReadAsync("'x', 'y', 'A part', 7", (row, shape) => shape.Read(row, 2), PartShape)).ShouldBe(new Part("A part", 7));

    [Fact]
    public void Add_OfWhatIsNoProperty_IsToldAtOnce() => Should.Throw<ArgumentException>(() => new RowShape<Part> { { "x", part => part.Name.Length + 1 } });

    [Fact]
    public async Task Read_WhenTheColumnsDoNotMakeTheRow_SaysOfWhich()
    {
        var shape = new RowShape<Part> { { "part_name", part => part.Name } };

        (await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync("'A part'", (row, one) => one.Read(row), shape))).Message.ShouldBe("The columns do not say all that makes a Part.");
    }

    private Task<Row> ReadAsync(string values) => ReadAsync(values, (row, shape) => shape.Read(row), Shape);

    private async Task<T> ReadAsync<T>(string values, Func<NpgsqlDataReader, RowShape<T>, T> read, RowShape<T> shape)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select {values}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return read(reader, shape);
    }

    private sealed record Part(string Name, int Size);

    private sealed record Row(int Number, DateOnly? Day, Mechanism? Mechanism, IReadOnlyList<string> Names)
    {
        public Part? Part { get; init; }

        public string? Note { get; init; }
    }
}
