using FluentValidation;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Registers;

/// <summary>Asks for a page of a register. Each register has a request of its own, which says who may send it.</summary>
public abstract record ListRegister<TRow, TFilter> : IRequest<RegisterList<TRow>>
    where TFilter : class, new()
{
    private protected ListRegister(SqlRegister<TRow, TFilter> register) => Register = register;

    public TFilter Filter { get; init; } = new();

    /// <summary>Where the page begins; null for the first page.</summary>
    public RowPosition? From { get; init; }

    /// <summary>How many rows the page is to have; null for as many as the register's pages have.</summary>
    public int? Rows { get; init; }

    /// <summary>Whether every row is wanted on one page, to be printed.</summary>
    public bool IsWhole { get; init; }

    internal SqlRegister<TRow, TFilter> Register { get; }
}

internal sealed class ListRegisterValidator<TRequest, TRow, TFilter> : AbstractValidator<TRequest>
    where TRequest : ListRegister<TRow, TFilter>
    where TFilter : class, new()
{
    public ListRegisterValidator() => RuleFor(list => list.Filter).Custom((filter, context) =>
    {
        foreach (var problem in context.InstanceToValidate.Register.Filters.Select(one => one.ProblemOf(filter)).OfType<string>())
        {
            context.AddFailure(problem);
        }
    });
}

/// <summary>Reads the page and what stands around it in one round trip.</summary>
internal sealed class ListRegisterHandler<TRequest, TRow, TFilter>(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<TRequest, RegisterList<TRow>>
    where TRequest : ListRegister<TRow, TFilter>
    where TFilter : class, new()
{
    public async Task<RegisterList<TRow>> Handle(TRequest request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenForBatchAsync(cancellationToken);
        var register = request.Register;
        var known = register.NeedsBodies(request.Filter) ? await bodies.ReadAsync(db, cancellationToken) : bodies.Latest;
        var context = new RegisterContext(current.Person, known.Bodies, clock.Today());
        var from = request.From is { } position && register.Knows(position, request.Filter, sort: null) ? position : null;
        var statement = register.Select(request.Filter, context);
        RegisterFilter<TFilter>[] choices = [.. register.Filters.Where(filter => filter.OptionsSql is not null)];
        await using var batch = new NpgsqlBatch
        {
            BatchCommands = { request.IsWhole ? statement.All() : statement.Page(from, request.Rows + 1), bodies.ReferenceCommand() },
        };
        foreach (var command in (IEnumerable<NpgsqlBatchCommand>)
            [.. register.Figures.Count > 0 ? [register.CountFigures(request.Filter, context)] : Array.Empty<NpgsqlBatchCommand>(), .. choices.Select(choice => choice.OptionsSql!(context))])
        {
            batch.BatchCommands.Add(command);
        }

        await using var reader = await db.ReadAsync(batch, cancellationToken, prepares: false);
        var rows = await reader.ReadAllAsync(statement.Shape, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        context = context with { Bodies = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies };
        var figures = register.Figures.Count > 0 ? await reader.ReadNextNumbersAsync(cancellationToken) : [];
        var options = new Dictionary<string, IReadOnlyList<FilterOption>>();
        foreach (var choice in choices)
        {
            options.Add(choice.Word, (await reader.ReadNextValuesAsync<string>(cancellationToken)).ConvertAll(word => new FilterOption(word, choice.TextOf(word, context))));
        }

        var page = RegisterPage<TRow>.Cut(rows, request.IsWhole ? int.MaxValue : request.Rows ?? register.PageSize, from, row => register.PositionOf(row, request.Filter));
        return new RegisterList<TRow>(page, context) { Figures = register.Figures.Zip(figures).ToDictionary(), Options = options };
    }
}
