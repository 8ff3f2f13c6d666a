using GraphExplorer.Api.Accounts;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Operations;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Documents;

/// <summary>How the OpenAPI document says who may do what.</summary>
internal static class SecuritySchemes
{
    private const string Key = "key";
    private const string Session = "session";

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key of this server, where it has any.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(Session, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = SessionCookie.Name,
            Description = $"The session of a page that signed in; over https its name is {SessionCookie.SecureName}.",
        });
    }

    /// <summary>The key or session that an operation needs, with its role; an empty list for what is open to
    /// everyone.</summary>
    public static IList<OpenApiSecurityRequirement> For(Operation operation, OpenApiDocument document)
    {
        if (operation.Needs == Role.None)
            return [];
        List<string> roles = [operation.Needs.ToString().ToLowerInvariant()];
        return
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = roles },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, document)] = roles },
        ];
    }
}
