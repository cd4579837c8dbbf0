using CommissioningCases.Application.Events;
using CommissioningCases.Application.PublicOffers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Applying;

/// <summary>Says that a question which an applicant asked by a link will not be answered, such as one that was answered before. Whoever asked sees that it was set aside.</summary>
/// <param name="Entry">Number of the entry that opened the offer.</param>
[Allow(Role.Commissioner)]
public sealed record SetQuestionAside(string Cluster, int Entry, Guid Question) : ICommand<Unit>;

internal sealed class SetQuestionAsideHandler(CasesDbContext db, ServiceLog log, ISender sender, TimeProvider clock) : IRequestHandler<SetQuestionAside, Unit>
{
    public async Task<Unit> Handle(SetQuestionAside request, CancellationToken cancellationToken)
    {
        var page = await sender.Send(new GetOfferPage(request.Cluster, request.Entry), cancellationToken);
        var (offer, now) = (page.Published?.Id ?? throw new NotFoundException("There is no such question."), clock.GetUtcNow());
        var setAside = await db.LinkQuestions
            .Where(one => one.Id == request.Question && one.OfferId == offer && one.AnsweredAs == null && one.SetAsideAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SetAsideAt, now), cancellationToken);
        if (setAside > 0)
        {
            await log.AppendAsync(new NewServiceEvent(ServiceEventKind.OfferQuestionSetAside) { Subject = page.View.Reference }, cancellationToken);
        }

        return Unit.Value;
    }
}
