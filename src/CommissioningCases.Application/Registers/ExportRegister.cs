using System.Runtime.CompilerServices;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>Writes a register, all of its pages, as a table for a spreadsheet. Each register has a request of its own, which says who may send it.</summary>
public abstract record ExportRegister<TRow, TFilter> : ExportTable
    where TFilter : class, new()
{
    /// <param name="output">Gets the table row by row, as the database gives it: no register is too long.</param>
    private protected ExportRegister(SqlRegister<TRow, TFilter> register, TFilter filter, Stream output)
        : base(output) => (Register, Filter) = (register, filter);

    public TFilter Filter { get; }

    internal SqlRegister<TRow, TFilter> Register { get; }
}

internal sealed class ExportRegisterHandler<TRequest, TRow, TFilter>(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<TRequest, ExportedRows>
    where TRequest : ExportRegister<TRow, TFilter>
    where TFilter : class, new()
{
    public async Task<ExportedRows> Handle(TRequest request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var context = new RegisterContext(current.Person, (await bodies.ReadAsync(db, cancellationToken)).Bodies, clock.Today());
        return await Spreadsheet.WriteAsync(request.Register.Columns, RowsAsync(request.Register.Select(request.Filter, context), cancellationToken), context, request, cancellationToken);
    }

    private async IAsyncEnumerable<TRow> RowsAsync(RegisterStatement<TRow, TFilter> statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { statement.All() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return statement.Shape.Read(reader);
        }
    }
}
