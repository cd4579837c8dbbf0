using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Pipeline;

/// <summary>Turns away malformed requests by a <see cref="ValidationException"/>, before they reach the database.</summary>
internal sealed class ValidateBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(request, cancellationToken);
        }

        if (request is ICommand)
        {
            UnstorableText.Refuse(request);
        }

        return await next();
    }
}
