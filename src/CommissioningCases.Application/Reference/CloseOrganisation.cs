using CommissioningCases.Application.Events;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Reference;

/// <summary>
/// Closes a provider, a Primary Care Trust or a Strategic Health Authority from a day on, alone or by merger into another. Histories keep its name. Nothing new
/// can choose a closed provider; a closed trust logs no new case, while its people work those that it has to their end, and those of the trust into which it was merged with them (<see cref="Mergers"/>).
/// </summary>
/// <param name="On">The first day on which it is no more, written <c>YYYY-MM-DD</c>.</param>
/// <param name="Into">Code of the organisation of its kind of which it is a part from then on; blank where it has none.</param>
[Allow(Role.Administrator)]
public sealed record CloseOrganisation(OrganisationKind Kind, string Code, string? On, string? Reason, string? Into) : ICommand<Unit>;

internal sealed class CloseOrganisationValidator : AbstractValidator<CloseOrganisation>
{
    private const int LongestReason = 500;

    public CloseOrganisationValidator()
    {
        RuleFor(closing => closing.On).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day on which it closes")
            .Must(on => DateField.TryParse(on!, out _)).WithMessage(closing => DateField.FaultOf("Closing day", closing.On!));
        RuleFor(closing => closing.Reason).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the reason")
            .MaximumLength(LongestReason).WithMessage($"Reason must be {LongestReason} characters or fewer");
    }
}

internal sealed class CloseOrganisationHandler(CasesDbContext db, Bodies bodies, ServiceLog log, CurrentPerson current, TimeProvider clock) : IRequestHandler<CloseOrganisation, Unit>
{
    public async Task<Unit> Handle(CloseOrganisation request, CancellationToken cancellationToken)
    {
        var known = await bodies.ReadAsync(db, cancellationToken);
        var kind = OrganisationDirectory.NameOf(request.Kind);
        _ = known.Find(request.Kind, request.Code) ?? throw new NotFoundException($"There is no {kind} {request.Code}.");
        NewClosing.Require(request, known);
        var (on, into) = (NewClosing.DayOf(request), NewClosing.IntoOf(request));

        db.OrganisationClosings.Add(new OrganisationClosing
        {
            Kind = request.Kind,
            Code = request.Code,
            ClosedOn = on,
            Reason = request.Reason!.Trim(),
            Into = into,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = current.Person!.Id,
        });
        await db.SaveChangesAsync(cancellationToken);
        var closed = new NewServiceEvent(ServiceEventKind.OrganisationClosed)
        {
            Subject = request.Code,
            Details = new Dictionary<string, string?> { ["from"] = request.On, ["reason"] = request.Reason.Trim(), ["into"] = into },
        };
        await log.AppendAsync(closed, cancellationToken);
        return Unit.Value;
    }
}
