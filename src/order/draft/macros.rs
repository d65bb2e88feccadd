/// Declares a draft and, beside it, what could be read of one.
///
/// What could be read is the same, but that a part that must be given is none where it could not be read; a finding says why
/// then. An optional part that could not be read is not there: that finding keeps an order from being made without it.
macro_rules! draft {
    (
        $(#[$doc:meta])*
        $draft:ident, read as $partial:ident;
        required { $( $(#[$required_doc:meta])* $required:ident: $required_type:ty, )+ }
        $( optional { $( $(#[$optional_doc:meta])* $optional:ident: $optional_type:ty, )+ } )?
        $( lists { $( $(#[$list_doc:meta])* $list:ident: $element:ty, read as $partial_element:ty, )+ } )?
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $draft {
            $( $(#[$required_doc])* pub $required: $required_type, )+
            $( $( $(#[$optional_doc])* pub $optional: $optional_type, )+ )?
            $( $( $(#[$list_doc])* pub $list: Vec<$element>, )+ )?
        }

        #[doc = concat!("What could be read of a [`", stringify!($draft), "`].")]
        #[derive(Clone, Debug, Default)]
        pub(crate) struct $partial {
            $( pub(crate) $required: Option<$required_type>, )+
            $( $( pub(crate) $optional: $optional_type, )+ )?
            $( $( pub(crate) $list: Vec<$partial_element>, )+ )?
        }

        impl From<$draft> for $partial {
            fn from(draft: $draft) -> Self {
                Self {
                    $( $required: Some(draft.$required), )+
                    $( $( $optional: draft.$optional, )+ )?
                    $( $( $list: draft.$list.into_iter().map(Into::into).collect(), )+ )?
                }
            }
        }
    };
}
pub(super) use draft;
