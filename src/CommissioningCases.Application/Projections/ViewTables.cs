namespace CommissioningCases.Application.Projections;

/// <summary>The tables of every kind of row.</summary>
internal sealed class ViewTables
{
    private readonly Dictionary<Type, ViewTable> _byRow;

    private ViewTables(IEnumerable<ViewTable> tables) => _byRow = tables.ToDictionary(table => table.Rows);

    public IReadOnlyCollection<ViewTable> All => _byRow.Values;

    public static ViewTables Of(CasesDbContext db) =>
        new(db.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(ICaseView))).Select(entity => new ViewTable(entity)));

    public ViewTable Of(ICaseView row) => _byRow[row.GetType()];
}
