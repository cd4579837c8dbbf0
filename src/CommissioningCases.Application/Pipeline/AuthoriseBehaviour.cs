using System.Reflection;
using MediatR;

namespace CommissioningCases.Application.Pipeline;

/// <summary>Turns away requests of people whose role the request does not name, and says what the database is to show the others.</summary>
internal sealed class AuthoriseBehaviour<TRequest, TResponse>(CurrentPerson current) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly AllowAttribute Allowed = Authorisation.Of(typeof(TRequest));

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (!Allowed.Allows(current.Person))
        {
            throw new ForbiddenException($"{current.Person?.Role.ToString() ?? "Nobody signed in"} may not send {typeof(TRequest).Name}.");
        }

        if (Allowed.IsSensitive && !current.IsConfirmed)
        {
            throw new NotConfirmedException($"{typeof(TRequest).Name} is sent by those alone who showed a moment ago who they are.");
        }

        var before = (current.RowVisibility, current.IsAtAccounts, current.Link, current.PublicDirectory, current.PublicOffer);
        (current.RowVisibility, current.IsAtAccounts) = (Allowed.Sees, Allowed.OpensAccounts);
        current.Link = request is IByLink { Code: var code } ? SecretCode.HashOf(code ?? "") : current.Link;
        current.PublicDirectory = request is IOfPublicDirectory { Cluster: var cluster } ? cluster : current.PublicDirectory;
        current.PublicOffer = request is IOfPublicOffer { Offer: var offer } ? offer : current.PublicOffer;
        try
        {
            return await next();
        }
        finally
        {
            (current.RowVisibility, current.IsAtAccounts, current.Link, current.PublicDirectory, current.PublicOffer) = before;
        }
    }
}

/// <summary>Reads and checks what requests say of who may send them.</summary>
internal static class Authorisation
{
    /// <exception cref="InvalidOperationException">The request does not say.</exception>
    public static AllowAttribute Of(Type request) =>
        request.GetCustomAttribute<AllowAttribute>() is { } allowed && (allowed.IsOpen || allowed.Roles.Count > 0)
            ? allowed
            : throw new InvalidOperationException($"{request.FullName} does not say who may send it: add [Allow].");

    /// <exception cref="InvalidOperationException">A request of the assembly does not say.</exception>
    public static void RequireEverywhere(Assembly assembly)
    {
        foreach (var request in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IBaseRequest))))
        {
            Of(request);
        }
    }
}
