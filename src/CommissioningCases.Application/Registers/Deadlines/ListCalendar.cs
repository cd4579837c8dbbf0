using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>The deadlines that a person's calendar shows: what is overdue not too long, and what is ahead.</summary>
/// <param name="IsMine">Whether only those of the cases that the person looks after.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListCalendar(bool IsMine) : IRequest<RegisterList<DeadlineRow>>
{
    /// <summary>How far back it goes.</summary>
    public const int DaysBack = 90;

    /// <summary>No calendar shows more.</summary>
    public const int Most = 2000;
}

internal sealed class ListCalendarHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListCalendar, RegisterList<DeadlineRow>>
{
    public async Task<RegisterList<DeadlineRow>> Handle(ListCalendar request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var context = new RegisterContext(current.Person, (await bodies.ReadAsync(db, cancellationToken)).Bodies, clock.Today());
        var filter = new DeadlineFilter { Owner = request.IsMine ? current.Person!.UserName : null };
        var statement = DeadlineRegister.Definition.Select(filter, context);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands = { statement.Page(RowPosition.After([context.Today.AddDays(-ListCalendar.DaysBack), Guid.Empty, 0]), ListCalendar.Most) },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return new RegisterList<DeadlineRow>(new RegisterPage<DeadlineRow>(await reader.ReadAllAsync(statement.Shape, cancellationToken), null, null), context);
    }
}
